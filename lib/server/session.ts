import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { isServedOverHttps, signingSecret } from "@/lib/env";
import { routes } from "@/lib/routes";
import { lookUpSession, SESSION_SECONDS, type Session } from "@/lib/services/access/session";

const secure = isServedOverHttps();
const COOKIE = secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** The secret carried by the sign-in cookie, if its token is whole. */
export async function presentedSecret(): Promise<string | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: signingSecret() }).catch(() => null); // a forged or old token is no token
  return typeof token?.sid === "string" ? token.sid : null;
}

/** Puts a freshly opened session in the browser: same cookie and token as next-auth writes, so that a form works without JavaScript. */
export async function presentSecret(secret: string): Promise<void> {
  const value = await encode({ token: { sid: secret }, secret: signingSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(COOKIE, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: SESSION_SECONDS });
}

export async function forgetSecret(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

const LEFT = "registre-sortie";
const LEFT_SECONDS = 60;

/**
 * Tells the sign-in page that follows that somebody left: it then clears this device of visits taken offline. A cookie, and not
 * the address: nobody else's link may clear a device, and a session that merely ended must not.
 */
export async function markLeft(): Promise<void> {
  const jar = await cookies();
  jar.set(LEFT, "1", { httpOnly: true, sameSite: "strict", path: routes.signIn(), secure, maxAge: LEFT_SECONDS });
}

export const hasJustLeft = async (): Promise<boolean> => (await cookies()).has(LEFT);

/** Who is signed in, looked up once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const secret = await presentedSecret();
  return secret ? lookUpSession(secret) : null;
});
