import type { FormAction } from "@/lib/domain/form-state";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { NativeText } from "./form/native-fields";
import { NativeForm } from "./form/native-form";

const t = signInFr.invitation;

type InvitationFormProps = { action: FormAction; token: string; email: string };

export function InvitationForm({ action, token, email }: InvitationFormProps) {
  const labels = { password: t.password, "password-again": t.again };
  return (
    <NativeForm action={action} submitLabel={t.submit} labels={labels}>
      <input type="hidden" name="token" value={token} />
      {/* Password managers file the new password under this name. */}
      <p className="field">
        <span className="lab">{t.account}</span>
        <output>{email}</output>
        <input type="hidden" name="username" value={email} autoComplete="username" />
      </p>
      <NativeText name="password" label={t.password} hint={t.hint} type="password" autoComplete="new-password" />
      <NativeText name="password-again" label={t.again} type="password" autoComplete="new-password" />
    </NativeForm>
  );
}
