import { sameValue } from "@/lib/domain/register/canonical";
import type { EntryContent } from "@/lib/domain/register/content";
import { blankPhase } from "@/lib/domain/register/content/blank";
import { DPIA_CRITERIA } from "@/lib/domain/register/content/codes";
import type { Phase } from "@/lib/domain/register/content/retention";

/** A phase that is not there is shown as an empty one: its fields must have somewhere to be typed. */
export const toForm = (content: EntryContent): EntryContent => ({
  ...content,
  retention: content.retention.map((item) => ({
    ...item,
    active: item.active ?? blankPhase,
    intermediate: item.intermediate ?? blankPhase,
  })),
});

const phaseOf = (phase: Phase | null): Phase | null => (phase === null || sameValue(phase, blankPhase) ? null : phase);

type Signature = { today: string; name: string };

/** A criterion answered anew is signed and dated; one taken back is nobody's. */
function signedCriteria(criteria: EntryContent["dpia"]["criteria"], start: EntryContent, by: Signature) {
  const signed = { ...criteria };
  for (const key of DPIA_CRITERIA) {
    const { answer } = criteria[key];
    const before = start.dpia.criteria[key];
    if (answer === null) signed[key] = { answer, decidedOn: null, decidedBy: "" };
    else if (answer === before.answer && before.decidedOn !== null) signed[key] = before;
    else signed[key] = { answer, decidedOn: by.today, decidedBy: by.name };
  }
  return signed;
}

/** What is sent: phases left empty are no phases, answers to the nine criteria carry who gave them and when. */
export const fromForm = (typed: EntryContent, start: EntryContent, by: Signature): EntryContent => ({
  ...typed,
  retention: typed.retention.map((item) => ({
    ...item,
    active: phaseOf(item.active),
    intermediate: phaseOf(item.intermediate),
  })),
  dpia: { ...typed.dpia, criteria: signedCriteria(typed.dpia.criteria, start, by) },
});
