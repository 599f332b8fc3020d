import { Answers } from "@/components/ui/answers";
import { Tag } from "@/components/ui/tag";
import type { EntryContent } from "@/lib/domain/register/content";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { QuestionStep } from "@/lib/domain/register/questions";
import { formatNumber, typography } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { fieldWords } from "@/lib/i18n/register/fields";
import { routes } from "@/lib/routes";
import type { AnswersView } from "./question-page";

const t = registerAnswersFr.check;

/** What no page asks, because it hardly varies from one town to the next. */
const SETTLED: readonly { term: string; field: FieldKey }[] = [
  { term: t.purposes, field: "purposes" },
  { term: t.people, field: "dataSubjects" },
  { term: t.data, field: "dataCategories" },
];

/** Sources and fate are the DPO's to judge: the town reads how long. */
function durationWords({ active, intermediate, fateText, text }: EntryContent["retention"][number]): string[] {
  if (active?.unlimited) return [registerQuestionsFr.retentionAnswers.never];
  const length =
    active?.text || !active?.value || !active.unit
      ? ""
      : `${formatNumber(active.value)} ${registerQuestionsFr.units[active.unit]}`;
  const said = [length, active?.text, intermediate?.text, fateText].filter((part): part is string => Boolean(part));
  return said.length > 0 ? said : [text].filter(Boolean);
}

/** Purposes belong to another line of this page; a measure that is not in place is no answer. */
function wordsOf(content: EntryContent, field: FieldKey): string[] {
  if (field === "securityMeasures")
    return content.securityMeasures.filter(({ implemented }) => implemented === true).map(({ label }) => label);
  if (field === "purposes" || field === "dataSubjects") return content[field].map(({ label }) => label);
  if (field === "dataCategories") return content.dataCategories.map(({ label }) => label);
  if (field === "retention") return content.retention.flatMap(durationWords);
  if (field === "transfers") {
    const { answer, items } = content.transfers;
    return answer === null ? [] : fieldWords(field, { answer, items, note: "" });
  }
  if (field === "noRecipient") return content.noRecipient ? [registerQuestionsFr.fields.noRecipient] : [];
  return fieldWords(field, content[field]);
}

type WordsProps = { texts: readonly string[]; doubt: boolean; untouched?: boolean };

function Words({ texts, doubt, untouched = false }: WordsProps) {
  return (
    <>
      {texts.length > 0 && (
        <ul className="plain">
          {texts.map((text) => (
            <li key={text}>{typography(text)}</li>
          ))}
        </ul>
      )}
      {texts.length > 0 && untouched && <span className="second">{t.fromModel}</span>}
      {texts.length === 0 && !doubt && <span className="second">{t.empty}</span>}
      {doubt && (
        <Tag icon="ask" tone="late" wrap>
          {t.asked}
        </Tag>
      )}
    </>
  );
}

/** Every answer of the town on one page, each with the way back to its question. */
export function CheckAnswers({ view, canChange }: { view: AnswersView; canChange: boolean }) {
  const { entry, member, steps } = view;
  const { content } = entry;
  const unknown = (field: FieldKey) => content.unknowns.includes(field);
  const settled = SETTLED.map(({ term, field }) => ({
    term,
    value: <Words texts={wordsOf(content, field)} doubt={unknown(field)} />,
    changeHref: canChange ? `${routes.editEntry(member.id, entry.id)}#${field}` : undefined,
  }));
  const asked = steps.map(({ key, fields, state }: QuestionStep) => ({
    term: registerQuestionsFr.steps[key].name,
    value: (
      <Words
        texts={fields.filter((field) => field !== "purposes").flatMap((field) => wordsOf(content, field))}
        doubt={state === "doubt"}
        untouched={state === "todo"}
      />
    ),
    changeHref: canChange ? routes.entryQuestion(member.id, entry.id, key) : undefined,
  }));
  return <Answers answers={[...settled, ...asked]} />;
}
