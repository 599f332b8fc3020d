import { MEMBER_KINDS } from "@/lib/domain/member/kind";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { DateField, NumberField, SelectField, TextField } from "../ui/form/text-fields";

const t = memberCardFr.card.fields;
const f = memberCardFr.form;

const KINDS = MEMBER_KINDS.map((kind) => ({ value: kind, label: memberKindsFr[kind] }));

/** Who the member is: the same fields when it is added and when it is changed. */
export function IdentityFields({ others }: { others: readonly { id: string; name: string }[] }) {
  return (
    <>
      <TextField name="name" label={t.name} />
      <TextField name="shortName" label={t.shortName} hint={f.shortNameHint} optional width="medium" />
      <SelectField name="kind" label={t.kind} options={KINDS} />
      <div className="grid">
        <TextField name="insee" label={t.insee} hint={f.inseeHint} optional width="short" />
        <TextField name="siren" label={t.siren} hint={f.sirenHint} optional width="medium" inputMode="numeric" />
        <NumberField name="population" label={t.population} unit={f.populationUnit} optional />
        <NumberField name="agentsCount" label={t.agentsCount} hint={f.agentsHint} optional />
        <NumberField name="latitude" label={t.latitude} hint={f.latitudeHint} optional />
        <NumberField name="longitude" label={t.longitude} hint={f.longitudeHint} optional />
      </div>
      <SelectField
        name="parentMemberId"
        label={t.parent}
        hint={f.parentHint}
        optional
        empty={f.parentNone}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="grid">
        <DateField name="joinedOn" label={t.joinedOn} optional />
        <DateField name="leftOn" label={t.leftOn} hint={f.leftHint} optional />
      </div>
    </>
  );
}
