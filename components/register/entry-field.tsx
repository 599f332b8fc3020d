import type { ReactNode } from "react";
import type { Adaptation } from "@/lib/domain/register/adaptations";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { EntryQuestion } from "@/lib/domain/register/history";
import type { Alert } from "@/lib/domain/register/rules";
import { dayOf, formatDay, typography } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { ruleMessage } from "@/lib/i18n/register-rule-message";
import { Tag } from "../ui/tag";
import { AlertLine } from "./alert-line";
import { anchorOf } from "./sections";

const t = registerEntryFr;

const when = (instant: string) => formatDay(dayOf(new Date(instant)));

function standingOf({ closedAt, answer }: EntryQuestion) {
  if (closedAt) return { icon: "approved", tone: "done", words: t.dialogue.closed } as const;
  return answer
    ? ({ icon: "reviewed", tone: "act", words: t.dialogue.answered } as const)
    : ({ icon: "ask", tone: "late", words: t.dialogue.open } as const);
}

/** One question and its answer, with its state; a town's « je ne sais pas » has no words of its own. */
export function QuestionLines({ question, children }: { question: EntryQuestion; children?: ReactNode }) {
  const { icon, tone, words } = standingOf(question);
  return (
    <div>
      <p>
        <Tag icon={icon} tone={tone} wrap>
          <span>
            {question.question === "" ? t.dialogue.unknownQuestion(question.askedBy) : question.question}{" "}
            <span className="second">
              {t.dialogue.asked(question.askedBy, when(question.askedAt))}, {words}
            </span>
          </span>
        </Tag>
      </p>
      {question.answer && (
        <p>
          {question.answer}{" "}
          <span className="second">
            {question.answeredBy &&
              question.answeredAt &&
              t.dialogue.asked(question.answeredBy, when(question.answeredAt))}
          </span>
        </p>
      )}
      {children}
    </div>
  );
}

type Props = {
  field: FieldKey;
  lines: readonly string[];
  unknown: boolean;
  adaptation: Adaptation | null;
  alerts: readonly Alert[];
  questions: readonly EntryQuestion[];
  /** What can be done on this field: edit it, ask about it. */
  children?: ReactNode;
};

/** One answer of an entry with what is said about it: its origin, its alerts, its questions. */
export function EntryField({ field, lines, unknown, adaptation, alerts, questions, children }: Props) {
  const [only] = lines;
  return (
    <div id={anchorOf(field)}>
      <dt>
        {registerFieldsFr.fields[field]}
        {adaptation && (
          <>
            <br />
            <small className="second">{registerFieldsFr.adaptations[adaptation]}</small>
          </>
        )}
      </dt>
      <dd>
        {lines.length > 1 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{typography(line)}</li>
            ))}
          </ul>
        )}
        {lines.length === 1 && only && <p>{typography(only)}</p>}
        {unknown && (
          <Tag icon="ask" tone="late">
            {t.unknown}
          </Tag>
        )}
        {lines.length === 0 && !unknown && <p className="second">{t.noAnswer}</p>}
        {alerts.map(({ code, severity, detail }) => (
          <p key={code}>
            <AlertLine code={code} severity={severity} message={ruleMessage(code, detail)} />
          </p>
        ))}
        {questions.map((question) => (
          <QuestionLines key={question.id} question={question} />
        ))}
      </dd>
      {children && <dd className="acts">{children}</dd>}
    </div>
  );
}
