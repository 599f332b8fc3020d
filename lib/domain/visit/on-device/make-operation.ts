import { sameValue } from "../../register/canonical";
import type { EntryContent } from "../../register/content";
import { FIELD_KEYS } from "../../register/content/fields";
import type { OpenedEntry } from "../../sync/opened-pack";
import type { Answer } from "../answer";
import type { DeviceOperationOf } from "./operation";
import type { DeviceVisit } from "./visit";

type Changes<Whole> = { [Key in keyof Whole]?: { base: unknown; mine: Whole[Key] } };

function changesOf<Whole extends object>(
  keys: readonly (keyof Whole & string)[],
  before: { readonly [Key in keyof Whole]: unknown },
  after: Whole,
) {
  const changed = keys.filter((key) => !sameValue(before[key], after[key]));
  return Object.fromEntries(changed.map((key) => [key, { base: before[key], mine: after[key] }])) as Changes<Whole>; // some of its own keys
}

type FindingState = Pick<
  DeviceOperationOf<"finding-change">,
  "entryId" | "label" | "evidence" | "severity" | "state" | "stateReason"
>;

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
export function answerOperation({ file }: DeviceVisit, question: string, answer: Answer): DeviceOperationOf<"answer"> {
  const before = file.answers.find((one) => one.question === question);
  const base = before ? { version: before.version, ...answerOf(before) } : null;
  return { kind: "answer", visitId: file.visit.id, question, base, ...answerOf(answer) };
}

export const findingOperation = (
  { file }: DeviceVisit,
  finding: Omit<DeviceOperationOf<"finding">, "kind" | "visitId">,
): DeviceOperationOf<"finding"> => ({ kind: "finding", visitId: file.visit.id, ...finding });

/** Null when the device holds no such finding. */
export function findingChangeOperation(
  { file }: DeviceVisit,
  findingId: string,
  change: FindingState & { readonly personalDataKept: boolean },
): DeviceOperationOf<"finding-change"> | null {
  const before = file.findings.find(({ id }) => id === findingId);
  if (!before) return null;
  const base = { version: before.version, ...stateOf(before) };
  const { personalDataKept } = change;
  return { kind: "finding-change", visitId: file.visit.id, findingId, base, ...stateOf(change), personalDataKept };
}

export const actionOperation = (
  { file }: DeviceVisit,
  action: Omit<DeviceOperationOf<"action">, "kind" | "visitId">,
): DeviceOperationOf<"action"> => ({ kind: "action", visitId: file.visit.id, ...action });

export function reviewOperation(
  { file }: DeviceVisit,
  entryId: string,
  note: string,
): DeviceOperationOf<"entry-review"> {
  const held = file.reviewed.find((review) => review.entryId === entryId);
  const base = held ? { version: held.version, note: held.note } : null;
  return { kind: "entry-review", visitId: file.visit.id, entryId, base, note };
}

/** An entry corrected or added before the closing was gone through, without a press of its own; null when that is known. */
export function takenUpOperation(visit: DeviceVisit, entryId: string): DeviceOperationOf<"entry-review"> | null {
  const { reviewed, visit: head } = visit.file;
  const isKnown = head.status === "done" || reviewed.some((review) => review.entryId === entryId);
  return isKnown ? null : reviewOperation(visit, entryId, "");
}

/** Everything that an entry says, « je ne sais pas » and what was confirmed included. */
const ENTRY_PATHS = [...FIELD_KEYS, "unknowns", "confirmed", "toConfirm"] as const;

/** The fields of an entry that moved since it was last kept; null when none did. */
export function entryOperation(
  { id, version, content }: OpenedEntry,
  after: EntryContent,
): DeviceOperationOf<"entry"> | null {
  const fields = changesOf<EntryContent>(ENTRY_PATHS, content, after);
  return isEmpty(fields) ? null : { kind: "entry", entryId: id, baseVersion: version, fields };
}

const CLOSING = ["attendees", "sentences", "goesWell", "agreement", "nextVisitOn", "travelMinutes"] as const;

type Said = { [Key in (typeof CLOSING)[number]]: NonNullable<DeviceOperationOf<"closing">["fields"][Key]>["mine"] };

/** What is said before leaving, as far as it moved; null when nothing did. */
export function closingOperation(
  { file }: DeviceVisit,
  after: Said,
  personalDataKept: boolean,
): DeviceOperationOf<"closing"> | null {
  const fields = changesOf<Said>(CLOSING, file.visit, after);
  return isEmpty(fields) ? null : { kind: "closing", visitId: file.visit.id, fields, personalDataKept };
}
