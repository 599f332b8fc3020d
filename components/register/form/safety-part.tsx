import { useFormContext } from "react-hook-form";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerWordsFr as w } from "@/lib/i18n/fr/register-words";
import { Labelled, useField, useFirstText } from "../../ui/form/field";
import { Repeater } from "../../ui/form/repeater";
import { DateField, TextArea, TextField } from "../../ui/form/text-fields";
import { AskYesNo, ask, Place, YesNoField } from "./controls";

const { items, parts: p } = registerFormFr;

export type Measure = { code: string; label: string };

/** A measure of the catalogue brings its words; they may then be made the town's own. */
function MeasureCode({ path, catalogue }: { path: string; catalogue: readonly Measure[] }) {
  const { register, setValue } = useFormContext();
  const field = { name: `${path}.code`, label: p.code };
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  const bringWords = (event: { target: { value: string } }) => {
    const measure = catalogue.find(({ code }) => code === event.target.value);
    if (measure) setValue(`${path}.label`, measure.label, { shouldDirty: true });
  };
  return (
    <Labelled id={id} kind="text" field={field} error={error}>
      <select
        className="in"
        id={id}
        defaultValue={defaultValue}
        {...aria}
        {...register(field.name, { onChange: bringWords })}
      >
        <option value="">{p.ownMeasure}</option>
        {catalogue.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** What protects the data, and where they are. */
export function SafetyPart({ catalogue }: { catalogue: readonly Measure[] }) {
  return (
    <>
      <Place field="securityMeasures">
        <Repeater
          {...ask("securityMeasures")}
          addLabel={items.measure[0]}
          itemLabel={items.measure[1]}
          blank={{ code: "", label: "", implemented: null, comment: "" }}
        >
          {(path) => (
            <>
              <MeasureCode path={path} catalogue={catalogue} />
              <TextField name={`${path}.label`} label={p.label} />
              <YesNoField name={`${path}.implemented`} label={p.implemented} />
              <TextField name={`${path}.comment`} label={p.comment} optional />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="supports">
        <fieldset className="field">
          <legend>{registerFieldsFr.fields.supports}</legend>
          <div className="grid">
            {(["paper", "electronic", "cloud", "portable"] as const).map((key) => (
              <YesNoField key={key} name={`content.supports.${key}`} label={w.supports[key]} />
            ))}
          </div>
        </fieldset>
        <TextField name="content.supports.paperPlace" label={w.paperPlace} optional />
      </Place>
      <Place field="storagePlace">
        <TextField {...ask("storagePlace")} optional />
      </Place>
      <AskYesNo field="onlineService" />
      <Place field="homologatedOn">
        <DateField {...ask("homologatedOn")} optional />
      </Place>
      <AskYesNo field="publishedOnline" />
      <Place field="publicationSafeguard">
        <TextArea {...ask("publicationSafeguard")} rows={2} optional />
      </Place>
    </>
  );
}
