"use server";

import { redirect } from "next/navigation";
import { passwordSchema } from "@/lib/domain/access/password";
import { type FormState, READY } from "@/lib/domain/form-state";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { uiFr } from "@/lib/i18n/fr/ui";
import { withQuery } from "@/lib/routes";
import { textOf } from "@/lib/server/submit-form";
import { acceptInvitation } from "@/lib/services/access/link";

const t = signInFr.invitation;

const refusedAt = (name: string, message: string): FormState => ({
  ...READY,
  status: "invalid",
  issues: [{ name, message }],
});

/** The token is the only proof asked: whoever holds the link chooses the password, once. */
export async function choosePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const [token, password, again] = [textOf(form, "token"), textOf(form, "password"), textOf(form, "password-again")];
  if (password === "") return refusedAt("password", uiFr.validation.missing);
  if (!passwordSchema.safeParse(password).success) return refusedAt("password", t.problems["too-long"]);
  if (password !== again) return refusedAt("password-again", t.different);
  const answer = await acceptInvitation(token, password);
  if (answer.status === "gone") return { ...READY, status: "refused", message: `${t.goneTitle}. ${t.goneBody}` };
  if (answer.status === "unfit") return refusedAt("password", t.problems[answer.problem]);
  redirect(withQuery("/connexion", { bienvenue: 1 }));
}
