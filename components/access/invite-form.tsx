import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { accessFr } from "@/lib/i18n/fr/access";
import { NativeText } from "./form/native-fields";
import { NativeForm } from "./form/native-form";
import { type MemberChoice, RoleFields } from "./role-fields";

const t = accessFr.form;

export function InviteForm({ action, members }: { action: FormAction; members: readonly MemberChoice[] }) {
  return (
    <NativeForm action={action} submitLabel={t.inviteSubmit} labels={t.labels}>
      <input type="hidden" name="key" value={newId()} />
      <NativeText name="name" label={t.labels.name} />
      <NativeText name="jobTitle" label={t.labels.jobTitle} optional />
      <NativeText name="email" label={t.labels.email} hint={t.emailHint} type="email" />
      <RoleFields members={members} />
    </NativeForm>
  );
}
