import type { ReportAction, ReportAnswer, ReportFinding, VisitReport } from "@/lib/domain/visit/report-model";
import { formatList } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { dueWords } from "../action/due";
import { ActionStatusTag, PriorityTag } from "../action/status-tag";
import { LevelMark } from "../ui/level-mark";
import { answerWords } from "./answer-words";

const t = visitPagesFr.report;
const r = visitFr.report;

export const Findings = ({ findings }: { findings: readonly ReportFinding[] }) => (
  <ol className="rules">
    {findings.length === 0 && <li>{t.nothing}</li>}
    {findings.map((finding) => (
      <li key={`${finding.severity}-${finding.label}`}>
        <PriorityTag priority={finding.severity} /> {finding.correctedOnTheSpot && <strong>{t.onSpot}</strong>}
        {finding.state !== "a_faire" && !finding.correctedOnTheSpot && <ActionStatusTag status={finding.state} />}
        <br />
        {finding.label}
        {finding.entry && <span className="second"> ({finding.entry})</span>}
        {finding.evidence && (
          <>
            <br />
            <span className="second">{finding.evidence}</span>
          </>
        )}
      </li>
    ))}
  </ol>
);

export const Actions = ({ actions }: { actions: readonly ReportAction[] }) => (
  <ol className="rules">
    {actions.length === 0 && <li>{t.nothing}</li>}
    {actions.map(({ label, priority, ownerKind, dueOn, status }) => (
      <li key={`${priority}-${label}-${dueOn}`}>
        <strong>{label}</strong>
        <br />
        <span className="second">
          {actionFr.ranked[priority]}, {actionFr.owners[ownerKind]}, {dueWords(dueOn)},{" "}
          {actionFr.statuses[status].toLowerCase()}
        </span>
      </li>
    ))}
  </ol>
);

/** What moved in the register: created, corrected with the level before and after, to do. */
export function Register({ register, contracts }: Pick<VisitReport, "register" | "contracts">) {
  const { created, corrected, toDo } = register;
  const lists = [
    [r.created, created],
    [r.toDo, toDo],
    [r.contracts, contracts],
  ] as const;
  return (
    <>
      {corrected.length > 0 && (
        <>
          <h3>{r.corrected}</h3>
          <ul className="rules">
            {corrected.map(({ name, before, after }) => (
              <li key={name}>
                {name} <LevelMark level={before} forecast={after} />
              </li>
            ))}
          </ul>
        </>
      )}
      {lists.map(
        ([title, names]) =>
          names.length > 0 && (
            <p key={title}>
              <strong>{title}</strong>&nbsp;: {formatList(names)}.
            </p>
          ),
      )}
      {corrected.length + created.length + toDo.length + contracts.length === 0 && <p>{t.nothing}</p>}
    </>
  );
}

export const AnswersOf = ({ answers }: { answers: readonly ReportAnswer[] }) => (
  <dl className="answers">
    {answers.map((answer) => (
      <div key={answer.code}>
        <dt>
          {answer.code} {answer.question}
        </dt>
        <dd>{answerWords(answer)}</dd>
      </div>
    ))}
  </dl>
);
