import type { FormAction } from "@/lib/domain/form-state";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { routes } from "@/lib/routes";
import { NativeText } from "./form/native-fields";
import { NativeForm } from "./form/native-form";

const t = signInFr.signIn;

type SignInFormProps = { action: FormAction; back: string | null; inWindow: boolean };

export function SignInForm({ action, back, inWindow }: SignInFormProps) {
  return (
    <NativeForm
      action={action}
      submitLabel={t.submit}
      labels={{ email: t.email, password: t.password }}
      beside={<a href={routes.signInHelp()}>{t.help}</a>}
    >
      {back && <input type="hidden" name="retour" value={back} />}
      {inWindow && <input type="hidden" name="fenetre" value="1" />}
      <NativeText name="email" label={t.email} type="email" autoComplete="username" />
      <NativeText name="password" label={t.password} type="password" autoComplete="current-password" />
    </NativeForm>
  );
}
