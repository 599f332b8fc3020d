import { NativeText } from "@/components/access/form/native-fields";
import { UNKNOWN_CHOICE } from "@/lib/domain/register/questions/form";
import { registerQuestionsFr as q } from "@/lib/i18n/fr/register-questions";
import { StepChoices } from "./step-choices";
import { type PageProps, unsure } from "./step-page";

const f = q.fields;

/** A part that is not asked keeps what it says. */
function Part({
  asked,
  name,
  label,
  value,
  rows,
}: {
  asked: boolean;
  name: string;
  label: string;
  value: string;
  rows?: number;
}) {
  if (!asked) return <input type="hidden" name={name} value={value} />;
  return <NativeText name={name} label={label} value={value} {...(rows && { rows })} />;
}

export function Notice({ input, facts }: PageProps<"notice">) {
  return (
    <>
      <StepChoices
        name="answer"
        label={f.noticeAnswer}
        value={input.unknown ? UNKNOWN_CHOICE : (input.answer ?? "")}
        choices={[
          {
            value: "yes",
            label: q.noticeAnswers.yes,
            reveal: <NativeText name="where" label={f.noticeWhere} value={input.where} />,
          },
          { value: "no", label: q.noticeAnswers.no },
          { value: "na", label: q.noticeAnswers.na },
          unsure(facts.dpoName),
        ]}
      />
      <Part asked={facts.adapted} name="adaptedNotice" label={f.adaptedNotice} value={input.adaptedNotice} />
      <Part asked={facts.consent} name="consentProof" label={f.consentProof} value={input.consentProof} rows={2} />
      <Part
        asked={facts.consent}
        name="consentWithdrawal"
        label={f.consentWithdrawal}
        value={input.consentWithdrawal}
        rows={2}
      />
    </>
  );
}
