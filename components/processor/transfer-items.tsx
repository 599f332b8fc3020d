import { SAFEGUARDS } from "@/lib/domain/register/content/codes";
import { processorFr } from "@/lib/i18n/fr/processor";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { Repeater } from "../ui/form/repeater";
import { SelectField, TextField } from "../ui/form/text-fields";

const t = processorFr.form;
const f = processorFr.fields;

const BLANK = { country: "", purpose: "", safeguard: null, impactAssessment: "", document: "" };

/** Where data leave the European Union, and what protects them there. */
export function TransferItems({ hint }: { hint: string }) {
  return (
    <Repeater
      name="transfers"
      label={f.transfers}
      hint={hint}
      addLabel={t.transfer}
      itemLabel={t.transferItem}
      blank={BLANK}
      optional
    >
      {(path) => (
        <div className="grid">
          <TextField name={`${path}.country`} label={f.transferCountry} hint={t.hints.country} width="short" />
          <TextField name={`${path}.purpose`} label={f.purpose} optional />
          <SelectField
            name={`${path}.safeguard`}
            label={f.safeguard}
            optional
            options={SAFEGUARDS.map((value) => ({ value, label: registerValuesFr.safeguards[value] }))}
          />
          <TextField name={`${path}.impactAssessment`} label={f.impactAssessment} optional />
          <TextField name={`${path}.document`} label={f.document} optional />
        </div>
      )}
    </Repeater>
  );
}
