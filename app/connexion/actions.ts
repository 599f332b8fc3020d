"use server";

import { redirect } from "next/navigation";
import { returnPath } from "@/lib/domain/access/return-path";
import { type FormState, READY } from "@/lib/domain/form-state";
import { formatDelay } from "@/lib/i18n/delay";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { presentedSecret, presentSecret } from "@/lib/server/session";
import { textOf, typedIn } from "@/lib/server/submit-form";
import { signIn } from "@/lib/services/access/sign-in";

const LONGEST = 254;

/** The one entry: it says the same of an unknown address and of a wrong password. */
export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const [email, password] = [textOf(form, "email").trim(), textOf(form, "password")];
  const typed = typedIn(form);
  const empty = Object.entries({ email, password }).filter(([, value]) => value === "");
  if (empty.length > 0) {
    const issues = empty.map(([name]) => ({ name, message: uiFr.validation.missing }));
    return { status: "invalid", issues, typed };
  }
  const refused: FormState = { ...READY, status: "refused", message: signInFr.signIn.refused, typed };
  if (email.length > LONGEST || password.length > LONGEST) return refused;
  const answer = await signIn(email, password, await presentedSecret());
  if (answer.status === "refused") return refused;
  if (answer.status === "wait") return { ...refused, message: signInFr.signIn.wait(formatDelay(answer.seconds)) };
  await presentSecret(answer.secret);
  redirect(form.has("fenetre") ? routes.signIn({ fenetre: 1 }) : (returnPath(form.get("retour")) ?? routes.home()));
}
