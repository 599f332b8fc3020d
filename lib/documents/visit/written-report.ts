import type { FormerAction, ReportAction, ReportFinding, VisitReport } from "@/lib/domain/visit/report-model";
import type { ReportPart, ReportTable as Table, WrittenReport } from "@/lib/domain/visit/written-report";
import { answerWords } from "@/lib/i18n/answer-words";
import { dueWords } from "@/lib/i18n/due-words";
import { formatDay, formatDuration, formatList, formatNumber } from "@/lib/i18n/format";
import { formerProof, formerState } from "@/lib/i18n/former-words";
import { actionFr } from "@/lib/i18n/fr/action";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";

const t = visitReportFr.document;
const p = visitPagesFr.report;
const r = visitFr.report;

/** What the mayor's page holds of one text, so that it stays one page: the whole stands in the annex. */
const SHORT = { line: 230, finding: 170, action: 130, sentence: 220, goesWell: 420 };

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/\s\S*$/, "");
  return `${cut}… ${t.more}`;
}

const lined = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

const part = (title: string, lines: readonly string[], table: Table | null = null): ReportPart => ({
  title,
  lines,
  table: table && table.rows.length > 0 ? table : null,
});

const stateOf = (finding: ReportFinding) =>
  finding.correctedOnTheSpot ? p.onSpot : actionFr.statuses[finding.state].toLowerCase();

const actionRows = (actions: readonly ReportAction[], short: boolean) =>
  actions.map(({ label, ownerKind, dueOn }) => [
    short ? shortened(label, SHORT.action) : label,
    actionFr.owners[ownerKind],
    dueWords(dueOn),
  ]);

const actionsTable = (actions: readonly ReportAction[], short: boolean): Table => ({
  header: [t.action, t.owner, t.due],
  weights: [6, 3, 3],
  rows: actionRows(actions, short),
});

function findingsTable(findings: readonly ReportFinding[], short: boolean): Table {
  const words = ({ label, evidence, entry }: ReportFinding) =>
    short
      ? shortened(label, SHORT.finding)
      : [label, evidence, entry && `${t.entry} ${entry}`].filter(Boolean).join("\n");
  return {
    header: [t.severity, t.finding, t.state],
    weights: [2, 8, 2],
    rows: findings.map((finding) => [actionFr.ranked[finding.severity], words(finding), stateOf(finding)]),
  };
}

const formerTable = (former: readonly FormerAction[]): Table => ({
  header: [t.action, t.state, t.proof],
  weights: [5, 4, 3],
  rows: former.map((action) => [action.label, formerState(action), formerProof(action)]),
});

const levelsTable = (levels: VisitReport["levels"]): Table => ({
  header: [t.level, t.before, t.after],
  weights: [4, 2, 2],
  rows: levels.map(({ level, before, after }) => [
    registerLevelsFr.shortLevels[level],
    formatNumber(before),
    formatNumber(after),
  ]),
});

const orNothing = (lines: readonly string[]) => (lines.length === 0 ? [p.nothing] : lines);

function mayorParts({ scope, sentences, goesWell, findings, actions, levels, next }: VisitReport): ReportPart[] {
  const present = scope.attendees.map((one) => one.label || visitFr.attendees[one.function]);
  const facts = [
    `${p.scope(formatDay(scope.on), formatDuration(scope.minutes))}${scope.place ? `, ${scope.place}` : ""}.`,
    `${p.present}\u00a0: ${formatList(present)}.`,
  ];
  return [
    part(
      r.scope,
      facts.map((line) => shortened(line, SHORT.line)),
    ),
    part(
      p.said,
      sentences.map((line) => shortened(line, SHORT.sentence)),
    ),
    part(r.goesWell, goesWell ? [shortened(goesWell, SHORT.goesWell)] : []),
    part(t.fiveFindings, findings.length === 0 ? [p.nothing] : [], findingsTable(findings, true)),
    part(t.threeActions, actions.length === 0 ? [p.noAction] : [], actionsTable(actions, true)),
    part(p.levels, levels.length === 0 ? [t.noLevel] : [], levelsTable(levels)),
    part(r.next, [p.nextVisit(formatDay(next.visitOn), next.agreed)]),
  ].filter(({ lines, table }) => lines.length > 0 || table);
}

function annexParts({ scope, goesWell, register, contracts, annex }: VisitReport): ReportPart[] {
  const named = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}\u00a0: ${formatList(names)}.`];
  const corrected = register.corrected.map(
    ({ name, before, after }) =>
      `${name}\u00a0: ${registerLevelsFr.shortLevels[before]} → ${registerLevelsFr.shortLevels[after]}`,
  );
  const parts = [
    part(t.extent, [...named(r.seen, scope.seen), ...named(r.notSeen, scope.notSeen)]),
    part(r.goesWell, goesWell.length > SHORT.goesWell ? lined(goesWell) : []),
    part(r.allFindings, [], findingsTable(annex.findings, false)),
    part(r.allActions, [], actionsTable(annex.actions, false)),
    part(t.former, [], formerTable(annex.former)),
    part(
      r.register,
      orNothing([
        ...named(r.created, register.created),
        ...named(r.corrected, corrected),
        ...named(r.toDo, register.toDo),
        ...named(r.contracts, contracts),
      ]),
    ),
  ];
  return parts.filter(({ lines, table }) => lines.length > 0 || table);
}

export type ReportPaper = {
  report: VisitReport;
  /** Null until it is sent: what is printed then says that it is a draft. */
  sentOn: string | null;
  withAnswers: boolean;
};

/** The report in words, each long text of the mayor's page shortened, none of the annex. */
export function writtenReport({ report, sentOn, withAnswers }: ReportPaper): WrittenReport {
  const answers: Table = {
    header: [t.question, t.answer],
    weights: [7, 5],
    rows: report.annex.answers.map((answer) => [`${answer.code} ${answer.question}`, answerWords(answer)]),
  };
  return {
    title: `${r.title}, ${report.member}`,
    member: report.member,
    about: p.scope(formatDay(report.scope.on), formatDuration(report.scope.minutes)),
    standing: sentOn === null ? t.draft : t.sent(formatDay(sentOn)),
    mayor: mayorParts(report),
    annexTitle: t.annex,
    annexHint: r.annexHint,
    annex: annexParts(report),
    answers: withAnswers && answers.rows.length > 0 ? part(t.answers, [], answers) : null,
  };
}
