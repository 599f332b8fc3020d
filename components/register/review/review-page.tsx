import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/identifier";
import { FIELD_KEYS, type FieldKey } from "@/lib/domain/register/content/fields";
import type {
  answerQuestionSchema,
  askQuestionSchema,
  privateNoteSchema,
  reviewEntrySchema,
} from "@/lib/domain/register/input";
import { canPerform } from "@/lib/domain/register/life";
import type { Alert } from "@/lib/domain/register/rules";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { Banner } from "../../ui/banner";
import { Button, buttonClass, LinkButton } from "../../ui/button";
import { Details } from "../../ui/details";
import { PageHead } from "../../ui/page-head";
import type { NativeAction } from "../entry-acts";
import { EntryContentView, editAnchor } from "../entry-content";
import { QuestionLines } from "../entry-field";
import { EntryKeys } from "../entry-keys";
import { EntryAlerts, Sources } from "../entry-page";
import type { EntryView } from "../entry-view";
import { StatusTag } from "../status-tag";
import { AnswerForm } from "./answer-form";
import { AskForm } from "./ask-form";
import { MarkForm } from "./mark-form";
import { NoteForm } from "./note-form";
import { ReviewNav } from "./review-nav";

const t = registerEntryFr.review;
const d = registerEntryFr.dialogue;

type Send<Schema extends z.ZodType> = (key: string, input: z.input<Schema>) => Promise<ActionResult>;

export type ReviewActions = {
  ask: Send<typeof askQuestionSchema>;
  answer: Send<typeof answerQuestionSchema>;
  review: Send<typeof reviewEntrySchema>;
  note: Send<typeof privateNoteSchema>;
  close: NativeAction;
  life: NativeAction;
};

export type ReviewView = EntryView & {
  obstacles: readonly Alert[];
  needsReason: boolean;
  latestReviewOn: string;
  note: { text: string; version: number } | null;
};

type Props = { view: ReviewView; field: FieldKey | null; asked: boolean; actions: ReviewActions };

function Dialogue({ view, field, asked, actions }: Props) {
  const { entry, questions } = view;
  const { memberId, id: entryId } = entry;
  const here = `${routes.reviewEntry(memberId, entryId)}#dialogue`;
  return (
    <section id="dialogue">
      <h2>{d.title}</h2>
      {asked && <Banner tone="done">{d.askDone}</Banner>}
      {questions.length === 0 && <p className="second">{d.none}</p>}
      <ul className="rules">
        {questions.map((question) => (
          <li key={question.id}>
            <strong>{registerFieldsFr.fields[question.field as FieldKey]}</strong>{" "}
            {/* a question is asked about a field of the entry */}
            <QuestionLines question={question}>
              {question.closedAt === null && question.origin === "town" && (
                <Details summary={d.answerSend}>
                  <AnswerForm
                    start={{ memberId, entryId, questionId: question.id, version: question.version }}
                    doneHref={here}
                    action={actions.answer}
                  />
                </Details>
              )}
              {question.closedAt === null && question.origin === "dpo" && question.answer !== null && (
                <form action={actions.close}>
                  <input type="hidden" name="memberId" value={memberId} />
                  <input type="hidden" name="entryId" value={entryId} />
                  <input type="hidden" name="version" value={question.version} />
                  <input type="hidden" name="key" value={newId()} />
                  <button className={buttonClass("plain")} type="submit" name="questionId" value={question.id}>
                    {d.close}
                  </button>
                </form>
              )}
            </QuestionLines>
          </li>
        ))}
      </ul>
      <h3 id="question">{d.askTitle}</h3>
      <AskForm
        key={field ?? "none"}
        memberId={memberId}
        entryId={entryId}
        field={field ?? FIELD_KEYS[0]}
        action={actions.ask}
      />
    </section>
  );
}

function Decision({ view, actions }: Props) {
  const { entry } = view;
  const open = view.questions.some(({ origin, closedAt }) => origin === "dpo" && closedAt === null);
  return (
    <section id="avis">
      <h2>{t.markTitle}</h2>
      {canPerform(entry.status, "ask_to_complete") && (
        <form action={actions.life}>
          <EntryKeys entry={entry} />
          <div className="bar">
            {open ? (
              <button className={buttonClass("plain")} type="submit" name="act" value="return">
                {t.return}
              </button>
            ) : (
              <Button refusal={t.returnRefused}>{t.return}</Button>
            )}
            {open && <span className="second">{t.returnHint}</span>}
          </div>
        </form>
      )}
      {!canPerform(entry.status, "review") && entry.status !== "reviewed" && <p>{t.notNow}</p>}
      {canPerform(entry.status, "review") && view.obstacles.length > 0 && <Banner tone="stop">{t.obstacles}</Banner>}
      {canPerform(entry.status, "review") && view.obstacles.length === 0 && (
        <MarkForm
          start={{
            memberId: entry.memberId,
            entryId: entry.id,
            version: entry.version,
            reason: entry.reviewReason,
            recommendation: entry.recommendation,
            nextReviewOn: null,
          }}
          needsReason={view.needsReason}
          latest={view.latestReviewOn}
          today={view.today}
          action={actions.review}
        />
      )}
    </section>
  );
}

/** The DPO's reading: what the rules say, what the town wrote, the questions, the advice, the private note. */
export function ReviewPage(props: Props) {
  const { view, actions } = props;
  const { entry } = view;
  const edit = routes.editEntry(entry.memberId, entry.id);
  const askHref = (field: FieldKey) => `${routes.reviewEntry(entry.memberId, entry.id, { champ: field })}#question`;
  return (
    <>
      <PageHead
        title={t.title(entry.name)}
        sum={<StatusTag status={entry.status} />}
        large
        actions={<LinkButton href={routes.entry(entry.memberId, entry.id)}>{t.back}</LinkButton>}
      />
      <ReviewNav />
      <EntryAlerts view={view} editHref={edit} />
      <EntryContentView
        view={view}
        editHref={editAnchor(edit)}
        actionOf={(field) => (
          <a className="b b-q" href={askHref(field)} aria-label={`${d.ask}, ${registerFieldsFr.fields[field]}`}>
            {d.ask}
          </a>
        )}
      />
      <Sources view={view} editHref={edit} />
      <Dialogue {...props} />
      <Decision {...props} />
      <section id="note-personnelle">
        <h2>{t.noteTitle}</h2>
        <NoteForm
          start={{
            memberId: entry.memberId,
            entryId: entry.id,
            version: view.note?.version ?? 0,
            text: view.note?.text ?? "",
          }}
          action={actions.note}
        />
      </section>
    </>
  );
}
