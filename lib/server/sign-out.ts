"use server";

import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { closeSession } from "@/lib/services/access/session";
import { forgetSecret, markLeft, presentedSecret } from "./session";

/** Ends the session in the database first: a copy of the cookie opens nothing any more. */
export async function signOut(_form: FormData): Promise<void> {
  const secret = await presentedSecret();
  if (secret) await closeSession(secret);
  await forgetSecret();
  await markLeft();
  redirect(routes.signIn());
}
