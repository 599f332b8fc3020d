import { DIRECTIONS, OUTCOMES, SATISFACTIONS } from "@/lib/domain/intervention/act-codes";
import { type Choice, type Choices, labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryList, DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { CheckField } from "../ui/form/choices";
import { DateField, NumberField, SelectField, type SelectOption, TextArea, TextField } from "../ui/form/text-fields";

const f = interventionFr.fields;
const h = interventionFr.hints;
const t = interventionEditFr;

type Kept = { theme: string | null; type: string | null; channel: string | null; mode: string | null };

type ClassFieldsProps = {
  choices: Choices;
  terms: readonly DictionaryTerm[];
  /** What the act holds already: a term retired since stays offered to it. */
  kept: Kept;
  statuses: readonly SelectOption[];
};

export function TextFields({ isDpo }: { isDpo: boolean }) {
  return (
    <>
      <TextField name="subject" label={f.subject} hint={h.subject} />
      <DateField name="date" label={f.date} />
      <TextArea name="question" label={f.question} optional />
      <TextArea name="answer" label={f.answer} rows={5} optional />
      {isDpo && <CheckField name="confidential" label={f.confidential} hint={h.confidential} />}
    </>
  );
}

export function ClassFields({ choices, terms, kept, statuses }: ClassFieldsProps) {
  const isDpo = choices.service === "dpo";
  const themeList = themeListOf(choices.service);
  const options = (offered: readonly Choice[], list: DictionaryList, held: string | null): SelectOption[] => {
    const all = offered.map(({ code, label }) => ({ value: code, label }));
    const isOffered = held === null || all.some(({ value }) => value === held);
    return isOffered ? all : [...all, { value: held, label: labelOf(terms, list, held) }];
  };
  const themes = options(choices.themes, themeList, kept.theme);
  return (
    <div className="grid">
      <SelectField name="theme" label={isDpo ? f.theme : f.itDomain} options={themes} />
      {isDpo &&
        t.otherThemes.map((label, index) => (
          <SelectField
            key={label}
            name={`secondaryThemes.${index}`}
            label={label}
            options={themes}
            empty={t.noTheme}
            optional
          />
        ))}
      {isDpo && <SelectField name="type" label={f.type} options={options(choices.types, "type", kept.type)} />}
      <SelectField name="channel" label={f.channel} options={options(choices.channels, "channel", kept.channel)} />
      <SelectField name="mode" label={f.mode} hint={h.mode} options={options(choices.modes, "mode", kept.mode)} />
      {isDpo && (
        <SelectField
          name="direction"
          label={f.direction}
          empty={false}
          options={DIRECTIONS.map((value) => ({ value, label: interventionFr.directions[value] }))}
        />
      )}
      <SelectField name="status" label={f.status} options={statuses} empty={false} />
    </div>
  );
}

export function TimeFields({ isDpo }: { isDpo: boolean }) {
  return (
    <div className="grid">
      <NumberField name="durationMinutes" label={f.durationMinutes} hint={h.durationMinutes} optional />
      <NumberField name="preparationMinutes" label={f.preparationMinutes} optional />
      <NumberField name="travelMinutes" label={f.travelMinutes} optional />
      <TextField name="requesterName" label={f.requesterName} optional />
      <TextField name="requesterFunction" label={f.requesterFunction} optional />
      {isDpo && (
        <>
          <DateField name="followUpOn" label={f.followUpOn} optional />
          <SelectField
            name="outcome"
            label={f.outcome}
            empty={t.noOutcome}
            options={OUTCOMES.map((value) => ({ value, label: interventionFr.outcomes[value] }))}
            optional
          />
          <SelectField
            name="satisfaction"
            label={f.satisfaction}
            hint={h.satisfaction}
            empty={t.noSatisfaction}
            options={SATISFACTIONS.map((value) => ({
              value: String(value),
              label: interventionFr.satisfactions[value],
            }))}
            optional
          />
        </>
      )}
    </div>
  );
}
