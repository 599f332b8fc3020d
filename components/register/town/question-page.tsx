import { Banner } from "@/components/ui/banner";
import { Details } from "@/components/ui/details";
import { type Task, TaskList } from "@/components/ui/task-list";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { noticeParts, type QuestionStep } from "@/lib/domain/register/questions";
import { stepInput } from "@/lib/domain/register/questions/read";
import type { StepAction } from "@/lib/domain/register/questions/step-state";
import type { EntryStatus } from "@/lib/domain/register/status";
import { formatNumber, plural, typography } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { routes } from "@/lib/routes";
import { type DpoQuestion, DpoQuestions } from "./dpo-questions";
import { QuestionForm } from "./question-form";
import type { StepFacts } from "./step-page";

const t = registerAnswersFr.questions;
const MINUTES_PER_STEP = 1;

/** One entry as its town answers it, in the shape of `readAnswers`. */
export type AnswersView = {
  member: { id: string };
  dpoName: string;
  entry: { id: string; name: string; status: EntryStatus; version: number; content: EntryContent };
  model: EntryContent | null;
  steps: readonly QuestionStep[];
  questions: readonly (DpoQuestion & { origin: "dpo" | "town" })[];
};

const STATES = { done: "done", doubt: "ask", todo: "todo" } as const;

/** The steps, in the margin: each with its state in words, and where one stands. */
export function StepsMargin({ view, current }: { view: AnswersView; current: QuestionStep | null }) {
  const { entry, member, steps } = view;
  const left = steps.filter(({ state }) => state === "todo").length;
  const tasks = steps.map(({ key, state }): Task => {
    const isHere = key === current?.key;
    return {
      state: isHere ? "now" : STATES[state],
      label: registerQuestionsFr.steps[key].name,
      status: isHere ? t.now : registerQuestionsFr.states[state],
      href: routes.entryQuestion(member.id, entry.id, key),
      current: isHere,
    };
  });
  const place = current ? steps.indexOf(current) + 1 : steps.length - left;
  const minutes = left > 0 ? `, ${t.minutes(plural(left * MINUTES_PER_STEP, ...t.minute))}` : "";
  return (
    <>
      <a className="back" href={routes.register(member.id)}>
        {t.allEntries}
      </a>
      <h2 className="file">{typography(entry.name)}</h2>
      <p className="second">
        {current
          ? t.progress(formatNumber(place), formatNumber(steps.length))
          : registerAnswersFr.check.steps(
              plural(place, ...registerAnswersFr.check.missingSteps),
              formatNumber(steps.length),
            )}
        {minutes}
      </p>
      <TaskList id="etapes" menuLabel={t.showSteps} tasks={tasks} />
      {current && (
        <a className="back" href={routes.checkEntry(member.id, entry.id)}>
          {t.check}
        </a>
      )}
    </>
  );
}

/** What changing an answer does to an entry that has left the town's hands. */
function StatusNote({ status }: { status: EntryStatus }) {
  if (status === "submitted" || status === "reviewed") return <Banner tone="late">{t.sent}</Banner>;
  return status === "approved" ? <Banner tone="info">{t.approved}</Banner> : null;
}

function factsOf({ entry, model, dpoName }: AnswersView, question: string): StepFacts {
  const [period] = model?.retention ?? [];
  const durations = [period?.active?.text, period?.intermediate?.text, period?.fateText];
  return {
    dpoName,
    question,
    modelDurations: durations.filter((text) => text !== undefined && text !== "").map((text) => typography(text ?? "")),
    measures: entry.content.securityMeasures.map(({ label }) => label),
    ...noticeParts(entry.content),
  };
}

type QuestionPageProps = { view: AnswersView; step: QuestionStep; save: StepAction; answer: FormAction };

export function QuestionPage({ view, step, save, answer }: QuestionPageProps) {
  const { entry, member, model, steps } = view;
  const words = registerQuestionsFr.steps[step.key];
  const previous = steps[steps.indexOf(step) - 1];
  const asked = view.questions.filter(
    ({ origin, field }) => origin === "dpo" && step.fields.some((own) => own === field),
  );
  const [period] = model?.retention ?? [];
  return (
    <>
      <StatusNote status={entry.status} />
      <DpoQuestions
        questions={asked}
        action={answer}
        fixed={{ memberId: member.id, entryId: entry.id, back: step.key }}
      />
      <QuestionForm
        action={save}
        address={{ memberId: member.id, entryId: entry.id, step: step.key, version: entry.version }}
        idempotencyKey={newId()}
        input={stepInput(entry.content, step.key, model)}
        facts={factsOf(view, words.question)}
        hint={words.hint}
        previousHref={previous ? routes.entryQuestion(member.id, entry.id, previous.key) : null}
        laterHref={routes.registerToDo(member.id)}
      />
      {step.key === "retention" && period && (
        <Details summary={t.rule}>
          {period.text !== "" && <p>{typography(period.text)}</p>}
          <p>{typography(period.source)}</p>
        </Details>
      )}
    </>
  );
}
