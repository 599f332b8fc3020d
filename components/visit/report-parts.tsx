import type {
  FormerAction,
  ReportAction,
  ReportAnswer,
  ReportFinding,
  VisitReport,
} from "@/lib/domain/visit/report-model";
import { answerWords } from "@/lib/i18n/answer-words";
import { dueWords } from "@/lib/i18n/due-words";
import { formatList, formatNumber } from "@/lib/i18n/format";
import { formerProof, formerState } from "@/lib/i18n/former-words";
import { actionFr } from "@/lib/i18n/fr/action";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { ActionStatusTag, PriorityTag } from "../action/status-tag";
import { LevelMark } from "../ui/level-mark";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = visitPagesFr.report;
const d = visitReportFr.document;
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
    {actions.length === 0 && <li>{t.noAction}</li>}
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

/** What became of the actions of the visit before, with their proof. */
export const FormerActions = ({ former }: { former: readonly FormerAction[] }) => (
  <Table caption={d.former} head={[d.action, d.state, d.proof].map((label) => <Head key={label}>{label}</Head>)}>
    {former.map((action) => (
      <Row key={`${action.label}-${action.doneOn}`}>
        <RowHead>{action.label}</RowHead>
        <Cell label={d.state}>{formerState(action)}</Cell>
        <Cell label={d.proof}>{formerProof(action)}</Cell>
      </Row>
    ))}
  </Table>
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

/** How many of the entries gone through stood at each level before, and stand at it after. */
export const LevelsMoved = ({ levels }: Pick<VisitReport, "levels">) => (
  <Table caption={t.levels} head={[d.level, d.before, d.after].map((label) => <Head key={label}>{label}</Head>)}>
    {levels.map(({ level, before, after }) => (
      <Row key={level}>
        <RowHead>{registerLevelsFr.shortLevels[level]}</RowHead>
        <Cell label={d.before}>{formatNumber(before)}</Cell>
        <Cell label={d.after}>{formatNumber(after)}</Cell>
      </Row>
    ))}
  </Table>
);

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
