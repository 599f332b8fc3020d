import type { EntryContent } from "../content";
import { DPIA_CRITERIA } from "../content/codes";

/** Someone decided, one way or the other. */
export const hasDpiaDecision = ({ dpia }: EntryContent): boolean =>
  dpia.decision !== null && dpia.decision !== "a_evaluer";

/** The analysis is written: the DPO gave an opinion on it. */
export const isDpiaWritten = ({ dpia }: EntryContent): boolean =>
  dpia.decision === "avis_dpo" || dpia.decision === "consultation_cnil" || dpia.decision === "validee";

/** Left undone for a stated reason. */
export const isReasonedRefusal = ({ dpia }: EntryContent): boolean =>
  dpia.decision === "non_requise_motivee" && dpia.reason !== "";

const answered = ({ dpia }: EntryContent, answer: boolean | null): number =>
  DPIA_CRITERIA.filter((criterion) => dpia.criteria[criterion].answer === answer).length;

/** Criteria that a person confirmed; one that the form would propose does not count (register-model § 3.9). */
export const confirmedCriteria = (content: EntryContent): number => answered(content, true);
export const unansweredCriteria = (content: EntryContent): number => answered(content, null);
