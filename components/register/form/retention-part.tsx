import { useWatch } from "react-hook-form";
import { blankPhase, blankRetention } from "@/lib/domain/register/content/blank";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import type { DataCategory } from "@/lib/domain/register/content/people";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { registerWordsFr } from "@/lib/i18n/fr/register-words";
import { CheckField } from "../../ui/form/choices";
import { Repeater } from "../../ui/form/repeater";
import { DateField, NumberField, SelectField, TextArea, TextField } from "../../ui/form/text-fields";
import { AskYesNo, ask, optionsOf, Place } from "./controls";

const { items, parts: p } = registerFormFr;

function PhaseFields({ path, label }: { path: string; label: string }) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="grid">
        <NumberField name={`${path}.value`} label={p.value} optional />
        <SelectField name={`${path}.unit`} label={p.unit} options={optionsOf(v.units)} optional />
        <TextField name={`${path}.trigger`} label={p.trigger} optional />
      </div>
      <TextArea name={`${path}.text`} label={p.text} rows={2} optional />
      <CheckField name={`${path}.unlimited`} label={p.unlimited} />
    </fieldset>
  );
}

/** The categories to choose from, and those already named by a period though they are gone from the list. */
function useDataRefs(): { value: string; label: string }[] {
  const categories: DataCategory[] = useWatch({ name: "content.dataCategories" });
  const periods: { dataRef: string }[] = useWatch({ name: "content.retention" });
  const names = [...categories.map(({ label }) => label), ...periods.map(({ dataRef }) => dataRef)];
  const own = [...new Set(names)].filter((name) => name !== "" && name !== ALL_CATEGORIES);
  return [
    { value: ALL_CATEGORIES, label: registerWordsFr.allCategories },
    ...own.map((name) => ({ value: name, label: name })),
  ];
}

/** How long, from when, then what, and according to which text: per category of data. */
export function RetentionPart() {
  const refs = useDataRefs();
  return (
    <>
      <Place field="retention">
        <Repeater
          {...ask("retention")}
          addLabel={items.retention[0]}
          itemLabel={items.retention[1]}
          blank={{ ...blankRetention(), active: blankPhase, intermediate: blankPhase }}
        >
          {(path) => (
            <>
              <SelectField name={`${path}.dataRef`} label={p.dataRef} options={refs} empty={false} />
              <PhaseFields path={`${path}.active`} label={p.active} />
              <PhaseFields path={`${path}.intermediate`} label={p.intermediate} />
              <SelectField
                name={`${path}.finalFate`}
                label={p.finalFate}
                options={optionsOf(v.finalFates)}
                empty={false}
              />
              <TextArea name={`${path}.fateText`} label={p.fateText} rows={2} optional />
              <TextArea name={`${path}.source`} label={p.source} rows={2} optional />
              <TextArea name={`${path}.reason`} label={p.reason} rows={2} optional />
              <TextArea name={`${path}.text`} label={p.note} rows={2} optional />
            </>
          )}
        </Repeater>
      </Place>
      <AskYesNo field="destructionVisa" />
      <Place field="lastPurgeOn">
        <DateField {...ask("lastPurgeOn")} optional />
      </Place>
    </>
  );
}
