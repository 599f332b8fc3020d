import { Banner } from "@/components/ui/banner";
import { ROLES } from "@/lib/domain/access/role";
import { accessFr } from "@/lib/i18n/fr/access";
import { NativeChoices, NativeTick } from "./form/native-fields";

const t = accessFr.form;

export type MemberChoice = { id: string; name: string };

/** Which roles, on what; the warning of Article 38(6) GDPR stands in writing before its box. */
export function RoleFields({ members }: { members: readonly MemberChoice[] }) {
  return (
    <>
      <NativeChoices
        name="roles"
        label={t.labels.roles}
        choices={ROLES.map((role) => ({ value: role, label: accessFr.roles[role], hint: accessFr.roleHints[role] }))}
      />
      <NativeChoices
        name="extent"
        label={t.extent}
        hint={t.extentHint}
        single
        value={["members"]}
        choices={[
          { value: "members", label: t.extentMembers },
          { value: "syndicate", label: t.extentSyndicate },
        ]}
      />
      <NativeChoices
        name="memberIds"
        label={t.labels.memberIds}
        compact
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Banner tone="late">
        <strong>{t.warningTitle}.</strong> {t.warning}
      </Banner>
      <NativeTick name="acknowledged" label={t.acknowledge} hint={t.acknowledgeHint} />
    </>
  );
}
