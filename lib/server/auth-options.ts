import "server-only";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { signingSecret } from "@/lib/env";
import { SESSION_SECONDS } from "@/lib/services/access/session";
import { signIn } from "@/lib/services/access/sign-in";

/** The token holds one thing: the secret of our own session, which the database resolves at each request. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/connexion", error: "/connexion" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const opened = await signIn(credentials?.email ?? "", credentials?.password ?? "");
        return opened.status === "open" ? { id: opened.secret } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => (url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl),
  },
  secret: signingSecret(),
};
