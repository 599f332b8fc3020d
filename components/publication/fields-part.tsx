import { WITHHOLDABLE } from "@/lib/domain/register/publication/withheld";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { ActForm } from "../access/act-form";
import { NativeChoices } from "../access/form/native-fields";
import { Details } from "../ui/details";
import type { PublicationProps } from "./view";

const t = publicationFr.fields;

const choices = WITHHOLDABLE.map((field) => ({ value: field, label: registerFieldsFr.fields[field] }));

/** Which fields the public reads: it can only take away from what may be shown. */
export function FieldsPart({ view, actions }: PublicationProps) {
  const { member, version, withheld, mayPublish } = view;
  const told = WITHHOLDABLE.filter((field) => !withheld.includes(field));
  const held = withheld.map((field) => registerFieldsFr.fields[field]).join(", ");
  return (
    <section className="block">
      <h2>{t.title}</h2>
      <p>{held === "" ? t.all : publicationFr.now.withheld(held)}</p>
      {mayPublish ? (
        <Details summary={t.summary}>
          <p>{t.lead}</p>
          <ActForm action={actions.withhold} label={t.submit} about={{ memberId: member.id, version }}>
            <NativeChoices name="told" label={t.legend} choices={choices} value={told} compact />
          </ActForm>
        </Details>
      ) : (
        <p className="second">{t.notYou}</p>
      )}
    </section>
  );
}
