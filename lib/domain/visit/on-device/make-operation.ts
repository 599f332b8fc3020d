import { sameValue } from "../../register/canonical";
import { type EntryContent, FIELD_KEYS } from "../../register/content";
import type { Answer } from "../answer";
import type {
  ActionOperation,
  AnswerOperation,
  Changes,
  ClosingOperation,
  EntryOperation,
  FindingChangeOperation,
  FindingOperation,
  FindingState,
  ReviewOperation,
} from "./operation";
import type { Closing, DeviceEntry } from "./pack";
import type { DeviceVisit } from "./visit";

function changesOf<Whole extends object>(keys: readonly (keyof Whole & string)[], before: Whole, after: Whole) {
  const changed = keys.filter((key) => !sameValue(before[key], after[key]));
  return Object.fromEntries(changed.map((key) => [key, { base: before[key], mine: after[key] }])) as Changes<Whole>; // some of its own keys
}

const isEmpty = (changes: object) => Object.keys(changes).length === 0;
const answerOf = ({ value, note, evidence }: Answer): Answer => ({ value, note, evidence });
const stateOf = ({ entryId, label, evidence, severity, state, stateReason }: FindingState): FindingState => ({
  entryId,
  label,
  evidence,
  severity,
  state,
  stateReason,
});

/** Every base is what the DPO saw: the pack with the operations kept before this one. */
export function answerOperation({ file }: DeviceVisit, question: string, answer: Answer): AnswerOperation {
  const before = file.answers.find((one) => one.question === question);
  const base = before ? { version: before.version, ...answerOf(before) } : null;
  return { kind: "answer", visitId: file.visit.id, question, base, ...answerOf(answer) };
}

export const findingOperation = (
  { file }: DeviceVisit,
  finding: Omit<FindingOperation, "kind" | "visitId">,
): FindingOperation => ({ kind: "finding", visitId: file.visit.id, ...finding });

/** Null when the device holds no such finding. */
export function findingChangeOperation(
  { file }: DeviceVisit,
  findingId: string,
  change: FindingState & { readonly personalDataKept: boolean },
): FindingChangeOperation | null {
  const before = file.findings.find(({ id }) => id === findingId);
  if (!before) return null;
  const base = { version: before.version, ...stateOf(before) };
  const { personalDataKept } = change;
  return { kind: "finding-change", visitId: file.visit.id, findingId, base, ...stateOf(change), personalDataKept };
}

export const actionOperation = (
  { file }: DeviceVisit,
  action: Omit<ActionOperation, "kind" | "visitId">,
): ActionOperation => ({ kind: "action", visitId: file.visit.id, ...action });

export function reviewOperation({ file }: DeviceVisit, entryId: string, note: string): ReviewOperation {
  const held = file.reviewed.find((review) => review.entryId === entryId);
  const base = held ? { version: held.version, note: held.note } : null;
  return { kind: "entry-review", visitId: file.visit.id, entryId, base, note };
}

/** Everything that an entry says, « je ne sais pas » and what was confirmed included. */
const ENTRY_PATHS = [...FIELD_KEYS, "unknowns", "confirmed", "toConfirm"] as const;

/** The fields of an entry that moved since it was last kept; null when none did. */
export function entryOperation({ id, version, content }: DeviceEntry, after: EntryContent): EntryOperation | null {
  const fields = changesOf<EntryContent>(ENTRY_PATHS, content, after);
  return isEmpty(fields) ? null : { kind: "entry", entryId: id, baseVersion: version, fields };
}

const CLOSING = ["attendees", "sentences", "goesWell", "agreement", "nextVisitOn", "travelMinutes"] as const;

/** What is said before leaving, as far as it moved; null when nothing did. */
export function closingOperation(
  { file }: DeviceVisit,
  after: Closing,
  personalDataKept: boolean,
): ClosingOperation | null {
  const fields = changesOf<Closing>(CLOSING, file.visit, after);
  return isEmpty(fields) ? null : { kind: "closing", visitId: file.visit.id, fields, personalDataKept };
}
