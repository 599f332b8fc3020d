import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerWordsFr } from "@/lib/i18n/fr/register-words";
import { type FieldProps, Labelled, useField, useFirstText } from "../../ui/form/field";
import type { SelectOption } from "../../ui/form/text-fields";
import { anchorOf } from "../sections";

/** The place of one question in the form: a link to it lands here. */
export function Place({ field, children }: { field: FieldKey; children: ReactNode }) {
  return <div id={anchorOf(field)}>{children}</div>;
}

/** The name and the label of a question, for the control that asks it. */
export const ask = (field: FieldKey) => ({ name: `content.${field}`, label: registerFieldsFr.fields[field] });

export const optionsOf = (words: Readonly<Record<string, string>>): SelectOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const readYesNo = (typed: unknown): boolean | null => {
  if (typeof typed === "boolean") return typed;
  return typed === "true" ? true : typed === "false" ? false : null;
};

/** Yes, no, or not answered, which is null and never « no ». */
export function YesNoField(field: FieldProps) {
  const { register } = useFormContext();
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  return (
    <Labelled id={id} kind="yesno" field={field} error={error}>
      <select
        className="in in-m"
        id={id}
        defaultValue={defaultValue}
        {...aria}
        {...register(field.name, { setValueAs: readYesNo })}
      >
        <option value="">{registerFormFr.chooseYesNo}</option>
        <option value="true">{registerWordsFr.yes}</option>
        <option value="false">{registerWordsFr.no}</option>
      </select>
    </Labelled>
  );
}

export function AskYesNo({ field }: { field: FieldKey }) {
  return (
    <Place field={field}>
      <YesNoField {...ask(field)} />
    </Place>
  );
}
