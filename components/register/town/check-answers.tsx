import { Answers } from "@/components/ui/answers";
import { Tag } from "@/components/ui/tag";
import type { EntryContent, FieldKey } from "@/lib/domain/register/content";
import type { QuestionStep } from "@/lib/domain/register/questions";
import { typography } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { routes } from "@/lib/routes";
import { fieldWords } from "../words/fields";
import type { AnswersView } from "./question-page";

const t = registerAnswersFr.check;

/** What no page asks, because it hardly varies from one town to the next. */
const SETTLED: readonly { term: string; field: FieldKey }[] = [
  { term: t.purposes, field: "purposes" },
  { term: t.people, field: "dataSubjects" },
  { term: t.data, field: "dataCategories" },
];

/** Purposes belong to another line of this page; a measure that is not in place is no answer. */
function wordsOf(content: EntryContent, field: FieldKey): string[] {
  if (field === "securityMeasures")
    return content.securityMeasures.filter(({ implemented }) => implemented === true).map(({ label }) => label);
  if (field === "purposes" || field === "dataSubjects") return content[field].map(({ label }) => label);
  if (field === "dataCategories") return content.dataCategories.map(({ label }) => label);
  if (field === "noRecipient") return content.noRecipient ? [registerQuestionsFr.fields.noRecipient] : [];
  return fieldWords(field, content[field]);
}

function Words({ texts, doubt }: { texts: readonly string[]; doubt: boolean }) {
  return (
    <>
      {texts.length > 0 && (
        <ul className="plain">
          {texts.map((text) => (
            <li key={text}>{typography(text)}</li>
          ))}
        </ul>
      )}
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
      />
    ),
    changeHref: canChange ? routes.entryQuestion(member.id, entry.id, key) : undefined,
  }));
  return <Answers answers={[...settled, ...asked]} />;
}
