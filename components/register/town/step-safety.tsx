import { NativeChoices } from "@/components/access/form/native-fields";
import { COUNTRY_COLUMNS, UNKNOWN_CHOICE } from "@/lib/domain/register/questions/form";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr as q } from "@/lib/i18n/fr/register-questions";
import { RowsField } from "./rows-field";
import { StepChoices } from "./step-choices";
import { type PageProps, single, unsure } from "./step-page";

const f = q.fields;
const t = registerAnswersFr.questions;
const COUNTRIES = Object.entries(registerAnswersFr.countries)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, "fr"));

export function Safety({ input, facts }: PageProps<"safety">) {
  const own = input.measures.filter((label) => !facts.measures.includes(label));
  const columns = [
    { name: COUNTRY_COLUMNS.recipient, label: f.transferRecipient },
    { name: COUNTRY_COLUMNS.country, label: f.transferCountry, options: COUNTRIES },
  ];
  const countries = input.countries.map(({ recipient, country }) => [recipient, country]);
  return (
    <>
      {facts.measures.length > 0 && (
        <NativeChoices
          name="measures"
          label={f.measures}
          choices={facts.measures.map((value) => ({ value, label: value }))}
          value={input.measures}
        />
      )}
      <RowsField
        name="otherMeasures"
        label={t.otherMeasures}
        columns={[{ name: "otherMeasures", label: t.otherMeasures }]}
        value={single(own)}
      />
      <StepChoices
        name="transfers"
        label={f.transfers}
        value={input.unknown ? UNKNOWN_CHOICE : (input.transfers ?? "")}
        choices={[
          { value: "none", label: q.transferAnswers.none },
          {
            value: "yes",
            label: q.transferAnswers.yes,
            reveal: <RowsField name="countries" label={f.transferCountry} columns={columns} value={countries} />,
          },
          { value: "to_check", label: q.transferAnswers.to_check },
          unsure(facts.dpoName),
        ]}
      />
    </>
  );
}
