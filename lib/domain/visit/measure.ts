import { PRIORITIES, type Priority } from "../action/priority";
import type { ActionStatus } from "../action/status";
import type { Level } from "../register/status";
import type { Answers } from "./answer";
import { hasRisen } from "./entry-review";
import { minutesBetween } from "./intervention";
import type { Question } from "./questionnaire";

export type VisitMeasure = {
  readonly minutes: number;
  readonly asked: number;
  /** Questions of this visit left without answer, for a call or for the next one. */
  readonly putOff: number;
  readonly findings: readonly { readonly severity: Priority; readonly count: number }[];
  readonly actionsDone: number;
  readonly actions: number;
  readonly risen: number;
};

type Source = {
  readonly doneFrom: Date;
  readonly doneTo: Date;
  readonly questions: readonly Pick<Question, "code">[];
  readonly answers: Answers;
  readonly findings: readonly { readonly severity: Priority }[];
  /** Those agreed in this visit. */
  readonly actions: readonly { readonly status: ActionStatus }[];
  readonly reviewed: readonly { readonly levelBefore: Level; readonly levelAfter: Level | null }[];
};

/** What a visit that took place did, in figures for the DPO alone (site-visit guide § 8). */
export function visitMeasure({ questions, answers, ...visit }: Source): VisitMeasure {
  const asked = questions.filter(({ code }) => answers[code] !== undefined).length;
  return {
    minutes: minutesBetween(visit.doneFrom, visit.doneTo),
    asked,
    putOff: questions.length - asked,
    findings: PRIORITIES.map((severity) => ({
      severity,
      count: visit.findings.filter((finding) => finding.severity === severity).length,
    })).filter(({ count }) => count > 0),
    actionsDone: visit.actions.filter(({ status }) => status === "fait").length,
    actions: visit.actions.length,
    risen: visit.reviewed.filter(({ levelBefore, levelAfter }) => hasRisen(levelBefore, levelAfter)).length,
  };
}
