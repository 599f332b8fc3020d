import type { OwnerKind } from "../action/action";
import { byUrgency } from "../action/due";
import type { Priority } from "../action/priority";
import { type ActionStatus, isOpen } from "../action/status";
import { addDays } from "../day";
import type { Profile } from "../member/profile";
import { LEVELS, type Level } from "../register/status";
import type { Answers } from "./answer";
import { hasRisen } from "./entry-review";
import { isCorrectedOnTheSpot, MAYOR_ACTIONS_MAX, MAYOR_FINDINGS_MAX } from "./finding";
import { minutesBetween } from "./intervention";
import { localTimeOf } from "./local-time";
import { nextVisitProposal, openPoints } from "./next-visit";
import { progress } from "./progress";
import { proposedFinding } from "./proposal";
import type { Questionnaire } from "./questionnaire";
import { reportAnswer } from "./report-answer";
import { levelsMoved } from "./report-levels";
import type { FormerAction, ReportAction, ReportFinding, VisitReport } from "./report-model";
import { visibleQuestions } from "./visible";
import type { Attendee, Purpose } from "./visit";

/** The report is promised within eight days. */
export const REPORT_DAYS = 8;

type Finding = {
  readonly id: string;
  readonly label: string;
  readonly evidence: string;
  readonly severity: Priority;
  readonly state: ActionStatus;
  readonly stateReason: string;
  readonly entryId: string | null;
};
type Action = {
  readonly label: string;
  readonly findingId: string | null;
  readonly priority: Priority;
  readonly ownerKind: OwnerKind;
  readonly dueOn: string | null;
  readonly status: ActionStatus;
};
type Reviewed = {
  readonly entryId: string;
  readonly before: Level;
  readonly after: Level | null;
  readonly createdInVisit: boolean;
};

export type ReportSource = {
  readonly member: string;
  readonly visit: {
    readonly doneFrom: Date;
    readonly doneTo: Date;
    readonly place: string;
    readonly purposes: readonly Purpose[];
    readonly attendees: readonly Attendee[];
    readonly sentences: readonly string[];
    readonly goesWell: string;
    readonly nextVisitOn: string | null;
  };
  readonly questionnaire: Questionnaire;
  readonly profile: Profile;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
  readonly reviewed: readonly Reviewed[];
  /** Agreed at the visit before, most urgent first. */
  readonly former: readonly FormerAction[];
  /** Names of the member's entries, by id. */
  readonly entryNames: ReadonlyMap<string, string>;
};

const reportAction = ({ label, priority, ownerKind, dueOn, status }: Action): ReportAction => ({
  label,
  priority,
  ownerKind,
  dueOn,
  status,
});

function reportFindings({ findings, actions, entryNames }: ReportSource): ReportFinding[] {
  const isSettled = ({ state }: Finding) => Number(!isOpen({ status: state }));
  const ranked = findings.toSorted((a, b) => isSettled(a) - isSettled(b) || a.severity - b.severity);
  return ranked.map((finding) => ({
    label: finding.label,
    evidence: finding.evidence,
    severity: finding.severity,
    state: finding.state,
    correctedOnTheSpot: isCorrectedOnTheSpot(finding),
    entry: (finding.entryId && entryNames.get(finding.entryId)) || null,
    actions: actions.filter(({ findingId }) => findingId === finding.id).map(reportAction),
  }));
}

function registerPart({ reviewed, entryNames }: ReportSource, missing: readonly string[]): VisitReport["register"] {
  const named = reviewed.flatMap((review) => {
    const name = entryNames.get(review.entryId);
    return name === undefined ? [] : [{ ...review, name }];
  });
  const corrected = named.filter(({ createdInVisit, before, after }) => !createdInVisit && hasRisen(before, after));
  const weak = named.filter(({ before, after }) => LEVELS.indexOf(after ?? before) < LEVELS.indexOf("affine"));
  return {
    created: named.filter(({ createdInVisit }) => createdInVisit).map(({ name }) => name),
    corrected: corrected.map(({ name, before, after }) => ({ name, before, after: after ?? before })),
    toDo: [...new Set([...weak.map(({ name }) => name), ...missing])],
  };
}

/** The report of a visit that took place: a value of `visitReportSchema`, which holds no personal name. */
export function visitReport(source: ReportSource): VisitReport {
  const { visit, questionnaire, answers } = source;
  const questions = visibleQuestions(questionnaire, source.profile, answers);
  const sections = progress(questions, answers).sections;
  const labelOf = (section: string) => questionnaire.sections.find(({ code }) => code === section);
  const shown = (isSeen: boolean) =>
    sections.filter(({ answered }) => answered > 0 === isSeen).map(({ section }) => labelOf(section)?.label ?? section);
  const proposals = questions.flatMap((question) => {
    const value = answers[question.code]?.value;
    const proposal = value && proposedFinding(question, value);
    return proposal ? [{ ...proposal, question }] : [];
  });
  const namesWhere = (isMeant: (proposal: (typeof proposals)[number]) => boolean) =>
    proposals.filter(isMeant).flatMap(({ names }) => names);
  const findings = reportFindings(source);
  const actions = source.actions.toSorted(byUrgency).map(reportAction);
  const from = localTimeOf(visit.doneFrom);
  const on = from.slice(0, "YYYY-MM-DD".length);
  return {
    model: 1,
    member: source.member,
    scope: {
      on,
      from,
      to: localTimeOf(visit.doneTo),
      minutes: minutesBetween(visit.doneFrom, visit.doneTo),
      place: visit.place,
      purposes: [...visit.purposes],
      attendees: visit.attendees.map(({ function: role, label }) => ({ function: role, label })),
      seen: shown(true),
      notSeen: shown(false),
    },
    sentences: [...visit.sentences],
    goesWell: visit.goesWell,
    findings: findings.slice(0, MAYOR_FINDINGS_MAX),
    actions: actions.slice(0, MAYOR_ACTIONS_MAX),
    register: registerPart(
      source,
      namesWhere(({ question }) => question.types.includes("F")),
    ),
    levels: levelsMoved(source.reviewed.filter(({ entryId }) => source.entryNames.has(entryId))),
    contracts: namesWhere(({ question }) => question.perContract),
    next: {
      reportDueOn: addDays(on, REPORT_DAYS),
      visitOn: visit.nextVisitOn ?? nextVisitProposal(openPoints(source), on).on,
      agreed: visit.nextVisitOn !== null,
    },
    annex: {
      findings,
      actions,
      former: [...source.former],
      answers: questions.flatMap((question) => {
        const value = answers[question.code]?.value;
        return value ? [reportAnswer(question, labelOf(question.section), value, source.entryNames)] : [];
      }),
    },
  };
}
