import { useId } from "react";
import { useFormContext } from "react-hook-form";
import { POSTED } from "@/lib/domain/posted-form";
import { blankDataCategory } from "@/lib/domain/register/content/blank";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { uiFr } from "@/lib/i18n/fr/ui";
import { CheckboxGroup, CheckField } from "../../ui/form/choices";
import { ListField } from "../../ui/form/list-field";
import { Repeater } from "../../ui/form/repeater";
import { NumberField, SelectField, TextArea, TextField } from "../../ui/form/text-fields";
import { AskYesNo, ask, optionsOf, Place, YesNoField } from "./controls";

const { items, parts: p } = registerFormFr;

const EXCEPTION = "content.article9Exception";

/** One of the ten exceptions brings its words; they may then be made precise. Without a script a button takes them. */
function Article9Choice() {
  const { setValue } = useFormContext();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{p.article9Choice}</label>
      <div className="bar">
        <select
          className="in"
          id={id}
          name={POSTED.words}
          value=""
          onChange={({ target }) => {
            if (target.value !== "") setValue(EXCEPTION, target.value, { shouldDirty: true });
          }}
        >
          <option value="">{uiFr.form.choose}</option>
          {Object.values(v.article9Exceptions).map((words) => (
            <option key={words} value={words}>
              {words}
            </option>
          ))}
        </select>
        <noscript>
          <button className="b" type="submit" name={POSTED.act} value={JSON.stringify({ do: "take", name: EXCEPTION })}>
            {p.article9Take}
          </button>
        </noscript>
      </div>
    </div>
  );
}

/** Who is concerned. */
export function PeoplePart() {
  return (
    <>
      <Place field="dataSubjects">
        <Repeater
          {...ask("dataSubjects")}
          addLabel={items.subject[0]}
          itemLabel={items.subject[1]}
          blank={{ label: "", kind: null, comment: "" }}
        >
          {(path) => (
            <>
              <TextField name={`${path}.label`} label={p.label} />
              <SelectField name={`${path}.kind`} label={p.kind} options={optionsOf(v.subjectKinds)} optional />
              <TextField name={`${path}.comment`} label={p.comment} optional />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="subjectsCount">
        <NumberField {...ask("subjectsCount")} optional />
      </Place>
      <AskYesNo field="minors" />
      <AskYesNo field="agents" />
      <AskYesNo field="vulnerable" />
      <Place field="adaptedNotice">
        <TextField {...ask("adaptedNotice")} optional />
      </Place>
    </>
  );
}

/** Which data, from where, and the texts that allow the sensitive ones. */
export function DataPart() {
  return (
    <>
      <Place field="dataCategories">
        <Repeater
          {...ask("dataCategories")}
          addLabel={items.category[0]}
          itemLabel={items.category[1]}
          blank={blankDataCategory("")}
        >
          {(path) => (
            <>
              <TextField name={`${path}.label`} label={p.label} />
              <SelectField name={`${path}.kind`} label={p.kind} options={optionsOf(v.dataKinds)} empty={false} />
              <SelectField
                name={`${path}.detail`}
                label={p.detail}
                options={optionsOf(v.dataDetails)}
                empty={registerFormFr.noDetail}
                emptyIs="text"
              />
              <ListField name={`${path}.examples`} label={p.examples} addLabel={registerFormFr.line} optional />
              <YesNoField name={`${path}.mandatory`} label={p.mandatory} />
              <TextField name={`${path}.source`} label={p.source} optional />
              <CheckField name={`${path}.optional`} label={p.optional} />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="article9Exception">
        <Article9Choice />
        <TextArea {...ask("article9Exception")} rows={2} optional />
      </Place>
      {(["explicitConsentForm", "article10Basis", "nirBasis"] as const).map((field) => (
        <Place key={field} field={field}>
          <TextArea {...ask(field)} rows={2} optional />
        </Place>
      ))}
      <Place field="dataSources">
        <ListField {...ask("dataSources")} addLabel={registerFormFr.line} optional />
      </Place>
      <Place field="collection">
        <SelectField {...ask("collection")} options={optionsOf(v.collections)} optional />
      </Place>
      <Place field="collectionMethods">
        <CheckboxGroup {...ask("collectionMethods")} optional choices={optionsOf(v.collectionMethods)} />
      </Place>
      <AskYesNo field="freeTextFields" />
    </>
  );
}
