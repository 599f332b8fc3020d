import { Banner } from "@/components/ui/banner";
import { buttonClass, LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { canPerform } from "@/lib/domain/register/life";
import { formatInstant, formatNumber, plural, typography } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { routes } from "@/lib/routes";
import { CheckAnswers } from "./check-answers";
import { DpoQuestions } from "./dpo-questions";
import type { AnswersView } from "./question-page";

const t = registerAnswersFr.check;

export type CheckView = Omit<AnswersView, "entry"> & {
  entry: AnswersView["entry"] & { ref: string; submittedAt: Date | null; approvedVersion: number | null };
  maySubmit: boolean;
};

type NativeAction = (form: FormData) => Promise<void>;

/** Where the entry stands when it is not the town's turn, and what comes next. */
function Standing({ view }: { view: CheckView }) {
  const { status, submittedAt, approvedVersion } = view.entry;
  if (status === "submitted")
    return (
      <Banner tone="done" icon="sent">
        {submittedAt && <strong>{t.submitted(formatInstant(submittedAt))}</strong>} {t.submittedNext(view.dpoName)}
      </Banner>
    );
  if (status === "reviewed") return <Banner tone="done">{t.reviewed}</Banner>;
  if (status === "approved") return <Banner tone="done">{t.approved(formatNumber(approvedVersion ?? 0))}</Banner>;
  return status === "archived" ? <Banner tone="info">{t.archived}</Banner> : null;
}

type ActProps = { view: CheckView; act: "submit" | "reopen"; label: string; action: NativeAction };

function Act({ view, act, label, action }: ActProps) {
  const { entry, member } = view;
  const fixed = { memberId: member.id, entryId: entry.id, version: entry.version, key: newId() };
  return (
    <form action={action}>
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={buttonClass(act === "submit" ? "first" : "plain")} type="submit" name="act" value={act}>
        {label}
      </button>
    </form>
  );
}

function Acts({ view, action }: { view: CheckView; action: NativeAction }) {
  const { entry, member, maySubmit } = view;
  const sendable = canPerform(entry.status, "submit");
  const reopenLabel = entry.status === "approved" ? registerAnswersFr.check.reopenApproved : t.reopen;
  return (
    <div className="bar">
      {sendable && maySubmit && <Act view={view} act="submit" label={t.send} action={action} />}
      {sendable && !maySubmit && <p className="second">{t.onlyReferent}</p>}
      {!sendable && (
        <LinkButton href={routes.registerToDo(member.id)} kind="first">
          {t.goOn}
        </LinkButton>
      )}
      {!sendable && canPerform(entry.status, "reopen") && (
        <Act view={view} act="reopen" label={reopenLabel} action={action} />
      )}
      {sendable && (
        <LinkButton href={routes.registerToDo(member.id)} kind="quiet">
          {t.later}
        </LinkButton>
      )}
    </div>
  );
}

type CheckPageProps = {
  view: CheckView;
  refusal: keyof typeof t.refusals | null;
  act: NativeAction;
  answer: FormAction;
};

/** Read again before sending: answers, doubts that go to the DPO, the DPO's own questions, one button. */
export function CheckPage({ view, refusal, act, answer }: CheckPageProps) {
  const { entry, member, steps } = view;
  const sendable = canPerform(entry.status, "submit");
  const asked = view.questions.filter(({ origin }) => origin === "dpo");
  const doubts = steps.filter(({ state }) => state === "doubt").length;
  const todo = steps.filter(({ state }) => state === "todo").length;
  const done = steps.length - doubts - todo;
  return (
    <>
      <p className="second">
        {typography(entry.name)}, {entry.ref}
      </p>
      <h1 className="title">{sendable ? t.title : t.titleSent}</h1>
      {refusal && (
        <Banner tone="stop" alert>
          {t.refusals[refusal]}
        </Banner>
      )}
      <Standing view={view} />
      {sendable && <p className="lead">{t.counts(plural(done, ...t.answers), plural(doubts, ...t.doubts))}</p>}
      <DpoQuestions
        questions={asked}
        action={answer}
        fixed={{ memberId: member.id, entryId: entry.id, back: "verifier" }}
      />
      <CheckAnswers view={view} canChange={entry.status !== "archived"} />
      {sendable && todo > 0 && <p className="second prose">{t.missing(plural(todo, ...t.missingSteps))}</p>}
      <Acts view={view} action={act} />
      {sendable && <p className="second prose">{t.after(view.dpoName)}</p>}
    </>
  );
}
