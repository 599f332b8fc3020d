import "server-only";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { returnPath } from "@/lib/domain/access/return-path";
import { signingSecret } from "@/lib/env";
import { closeSession, SESSION_SECONDS } from "@/lib/services/access/session";
import { signIn } from "@/lib/services/access/sign-in";
import { presentedSecret } from "./session";

/** The token holds one thing: the secret of our own session, which the database resolves at each request. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/connexion", signOut: "/connexion", error: "/connexion" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const previous = await presentedSecret();
        const opened = await signIn(credentials?.email ?? "", credentials?.password ?? "", previous);
        return opened.status === "open" ? { id: opened.secret } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => `${baseUrl}${returnPath(url) ?? ""}`,
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string") await closeSession(token.sid);
    },
  },
  secret: signingSecret(),
};
