import { NativeChoices, NativeText } from "@/components/access/form/native-fields";
import { UNKNOWN_CHOICE } from "@/lib/domain/register/questions/form";
import type { StepInput } from "@/lib/domain/register/questions/step";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr as q } from "@/lib/i18n/fr/register-questions";
import { StepChoices } from "./step-choices";
import { type PageProps, unsure } from "./step-page";

const f = q.fields;
const t = registerAnswersFr.questions;

function RetentionLength({ input }: { input: StepInput<"retention"> }) {
  const units = (["day", "month", "year"] as const).map((value) => ({ value, label: q.units[value] }));
  return (
    <>
      <NativeText
        name="value"
        label={f.retentionValue}
        type="number"
        width="in in-s"
        value={input.value === null ? "" : String(input.value)}
      />
      <NativeChoices
        name="unit"
        label={f.retentionUnit}
        choices={units}
        value={input.unit ? [input.unit] : []}
        single
        compact
      />
      <NativeText name="text" label={f.retentionText} value={input.text} rows={2} optional />
    </>
  );
}

export function Retention({ input, facts }: PageProps<"retention">) {
  const asModel = {
    value: "as_template",
    label: facts.modelDurations.map((text) => text.replace(/\.$/, "")).join(". "),
    hint: t.asModelHint,
  };
  return (
    <StepChoices
      name="answer"
      label={facts.question}
      quiet
      value={input.unknown ? UNKNOWN_CHOICE : (input.answer ?? "")}
      choices={[
        ...(facts.modelDurations.length > 0 ? [asModel] : []),
        { value: "different", label: q.retentionAnswers.different, reveal: <RetentionLength input={input} /> },
        { value: "never", label: q.retentionAnswers.never },
        unsure(facts.dpoName),
      ]}
    />
  );
}
