import { type AnnualReport, REPORT_SECTIONS, type ReportSection } from "@/lib/domain/annual-report/annual-report";
import type { WrittenReport } from "@/lib/domain/annual-report/written";
import { ENTRY_STATUSES } from "@/lib/domain/register/status";
import type { Shared } from "@/lib/domain/statistics/share";
import type { RowHead } from "@/lib/domain/statistics/table-shape";
import { formatDay, formatDuration, formatNumber, formatPercent, plural } from "@/lib/i18n/format";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { inSentence } from "@/lib/i18n/in-sentence";
import { headWords } from "../statistics/words";

const { lines: t, words: w } = annualReportFr;

/** Beyond these a list says less than its first lines. */
const MOST = 5;

function partsOf(rows: readonly Shared[], list: RowHead["list"], { figures, terms }: AnnualReport): string {
  const told = rows
    .slice(0, MOST)
    .map(({ code, count, percent }) =>
      t.part(headWords({ list, code }, { figures, terms }), formatPercent(percent ?? 0), formatNumber(count)),
    );
  return told.join(", ");
}

const countOf = (rows: readonly Shared[], code: string) => rows.find((row) => row.code === code)?.count ?? 0;

function means({ figures, facts, memberName }: AnnualReport): string[] {
  const { dpo, period } = figures;
  return [
    t.period(formatDay(period.from), formatDay(period.to)),
    ...(memberName === null ? [t.members(formatNumber(facts.members))] : []),
    ...(dpo ? [t.hours(formatDuration(dpo.minutes), formatDuration(dpo.minutes + dpo.travelMinutes))] : []),
  ];
}

function register({ facts, memberName }: AnnualReport): string[] {
  const levels = facts.levels.map(
    ({ level, members }) => `${registerLevelsFr.shortLevels[level]} ${formatNumber(members)}`,
  );
  const first = facts.levels[0];
  const entries = ENTRY_STATUSES.flatMap((status) => {
    const found = facts.entries.find((row) => row.status === status);
    return found ? [`${inSentence(registerFieldsFr.statuses[status])} ${formatNumber(found.entries)}`] : [];
  });
  const approved = plural(facts.versionsApproved, ...w.versions);
  return [
    memberName === null ? t.levels(levels.join(", ")) : t.level(registerLevelsFr.shortLevels[first?.level ?? "absent"]),
    ...(entries.length > 0 ? [t.entries(entries.join(", "))] : []),
    t.created(plural(facts.entriesCreated, ...w.created), plural(facts.entriesReviewed, ...w.reviewed)),
    memberName === null ? t.moved(approved, plural(facts.membersFirstApproved, ...w.members)) : t.movedOne(approved),
  ];
}

function interventions(report: AnnualReport): string[] {
  const { dpo, coverage } = report.figures;
  if (!dpo) return [];
  const helped =
    report.memberName === null && coverage
      ? t.helped(plural(coverage.membersHelped, ...w.members), formatNumber(coverage.membersTotal))
      : "";
  const total = t.interventions(plural(dpo.total, ...w.interventions), helped);
  if (dpo.total === 0) return [total];
  return [
    total,
    t.themes(partsOf(dpo.themes, "theme", report)),
    t.types(partsOf(dpo.types, "type", report)),
    t.modes(partsOf(dpo.modes, "mode", report)),
  ];
}

function visits({ facts }: AnnualReport): string[] {
  const found = facts.findings.map(({ severity, findings }) => t.finding(String(severity), formatNumber(findings)));
  const { actionsDue, actionsInTime, actionsLate } = facts;
  return [
    t.visits(plural(facts.visits, ...w.visits)),
    found.length > 0 ? t.findings(found.join(", ")) : t.noFinding,
    actionsDue > 0
      ? t.actions(formatNumber(actionsInTime), formatNumber(actionsDue), formatNumber(actionsLate))
      : t.noAction,
  ];
}

/** An object that the application does not hold is said so, never zero; the DPO's acts on it are counted. */
const untracked = (type: string, { figures }: AnnualReport): string[] => [
  t.untracked,
  ...(figures.dpo ? [t.acts(formatNumber(countOf(figures.dpo.types, type)))] : []),
];

function linesOf(section: ReportSection, report: AnnualReport): string[] {
  const { facts, figures } = report;
  const types = figures.dpo?.types ?? [];
  switch (section) {
    case "means":
      return means(report);
    case "register":
      return register(report);
    case "interventions":
      return interventions(report);
    case "visits":
      return visits(report);
    case "awareness":
      return [
        t.training(formatNumber(countOf(types, "formation"))),
        ...(facts.mailings === null ? [] : [t.mailings(formatNumber(facts.mailings))]),
      ];
    case "requests":
      return untracked("exercice_droits", report);
    case "breaches":
      return untracked("violation", report);
    case "dpia":
      return [...untracked("aipd", report), t.contracts(formatNumber(facts.contracts))];
    case "cnil":
      return [t.acts(formatNumber(countOf(types, "relation_cnil")))];
    case "plan":
      return [t.plan(plural(facts.plannedVisits, ...w.planned), plural(facts.plannedActions, ...w.actions))];
    default:
      return report.texts[section] ? [] : [t.own];
  }
}

/** A report in words, from nothing but itself. */
export function writtenReport(report: AnnualReport): WrittenReport {
  const { memberName, year, dpo, madeOn, texts } = report;
  return {
    title: annualReportFr.titleOf(String(year), memberName ?? annualReportFr.commission),
    about: [annualReportFr.about(formatDay(madeOn), dpo), ...(memberName === null ? [annualReportFr.aggregated] : [])],
    author: dpo,
    sections: REPORT_SECTIONS.map((code, index) => ({
      ...{ code, number: index + 1, title: annualReportFr.sections[code] },
      lines: linesOf(code, report),
      text: texts[code] ?? "",
    })),
  };
}
