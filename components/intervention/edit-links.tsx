import { useWatch } from "react-hook-form";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { Details } from "../ui/details";
import { CheckboxGroup } from "../ui/form/choices";
import { SelectField } from "../ui/form/text-fields";

const f = interventionFr.fields;
const t = interventionEditFr;

export type EditableLinks = {
  entries: readonly { id: string; ref: string; name: string }[];
  visits: readonly { id: string; on: string | null }[];
};

/** The entries of the register and the visit that the act is about, of the same member. */
export function LinkFields({ links }: { links: EditableLinks }) {
  const linked: unknown = useWatch({ name: "entryIds" });
  const count = Array.isArray(linked) ? linked.length : 0;
  return (
    <>
      {links.visits.length > 0 && (
        <SelectField
          name="visitId"
          label={f.visitId}
          empty={t.noVisit}
          optional
          options={links.visits.map(({ id, on }) => ({
            value: id,
            label: on ? t.visitOn(formatDay(on)) : t.visitUndated,
          }))}
        />
      )}
      {links.entries.length > 0 && (
        <Details summary={`${f.entryIds} (${formatNumber(count)})`} open={count > 0}>
          <CheckboxGroup
            name="entryIds"
            label={f.entryIds}
            optional
            choices={links.entries.map(({ id, ref, name }) => ({ value: id, label: `${ref}, ${name}` }))}
          />
        </Details>
      )}
    </>
  );
}
