import { byUrgency } from "../../action/due";
import type { EntryContent } from "../../register/content";
import { levelToday } from "../../register/level";
import { newFindingState } from "../finding";
import { instantOf } from "../local-time";
import type { RunFile } from "../run-file";
import type {
  ActionOperation,
  Changes,
  DeviceOperation,
  DoneOperation,
  FindingChangeOperation,
  FindingOperation,
  KeptOperation,
  NewEntryOperation,
  PhotoOperation,
} from "./operation";
import type { Closing, DeviceEntry, DevicePack } from "./pack";

/** `operationId` is the one that the engine keeps the picture under. */
export type DevicePhoto = Pick<PhotoOperation, "photoId" | "question" | "caption"> & { readonly operationId: string };
export type DeviceVisit = DevicePack & { readonly photos: readonly DevicePhoto[] };

type Kind = DeviceOperation["kind"];
type Of<K extends Kind> = Extract<DeviceOperation, { kind: K }>;

const ofKind = <K extends Kind>(operations: readonly DeviceOperation[], ...kinds: K[]): Of<K>[] =>
  operations.filter((one): one is Of<K> => kinds.some((kind) => kind === one.kind));

function laidOver<Whole>(whole: Whole, changes: Changes<Whole>): Whole {
  const mine = Object.entries<{ mine: unknown } | undefined>(changes).map(([key, change]) => [key, change?.mine]);
  return { ...whole, ...Object.fromEntries(mine) };
}

const entryFrom = ({ entryId, templateId, content }: NewEntryOperation, { templates }: DevicePack): DeviceEntry => ({
  id: entryId,
  ref: "",
  name: content.name,
  status: "draft",
  version: 1,
  templateId,
  templateContent: templates.find((one) => one.id === templateId)?.base ?? null,
  approvedVersion: null,
  approvedLevel: null,
  nextReviewOn: null,
  content,
});

function entriesOf(pack: DevicePack, operations: readonly DeviceOperation[]): DeviceEntry[] {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  for (const operation of ofKind(operations, "entry-new", "entry")) {
    const { entryId } = operation;
    const held = entries.get(entryId);
    if (operation.kind === "entry-new") entries.set(entryId, held ?? entryFrom(operation, pack));
    else if (held) {
      const content: EntryContent = laidOver(held.content, operation.fields);
      entries.set(entryId, { ...held, content, name: content.name });
    }
  }
  return [...entries.values()];
}

function answersOf({ file }: DevicePack, operations: readonly DeviceOperation[]): RunFile["answers"] {
  const answers = new Map(file.answers.map((answer) => [answer.question, answer]));
  for (const { question, value, note, evidence } of ofKind(operations, "answer"))
    answers.set(question, { question, value, note, evidence, version: answers.get(question)?.version ?? 0 });
  return [...answers.values()];
}

type Finding = RunFile["findings"][number];

function findingFrom(operation: FindingOperation | FindingChangeOperation, held: Finding | undefined): Finding | null {
  const { findingId: id, label, evidence, severity, entryId } = operation;
  const content = { id, label, evidence, severity, entryId };
  if (operation.kind === "finding-change") {
    const { state, stateReason } = operation;
    return held ? { ...held, ...content, state, stateReason } : null;
  }
  if (held) return held;
  return { ...content, question: operation.question, ...newFindingState(operation.correctedOnTheSpot), version: 1 };
}

function findingsOf({ file }: DevicePack, operations: readonly DeviceOperation[]): RunFile["findings"] {
  const findings = new Map(file.findings.map((finding) => [finding.id, finding]));
  for (const operation of ofKind(operations, "finding", "finding-change")) {
    const finding = findingFrom(operation, findings.get(operation.findingId));
    if (finding) findings.set(finding.id, finding);
  }
  return [...findings.values()].toSorted((a, b) => a.severity - b.severity);
}

const actionFrom = ({ actionId, visitId, label, priority, ownerKind, dueOn }: ActionOperation) => ({
  id: actionId,
  visitId,
  label,
  priority,
  ownerKind,
  dueOn,
  status: "a_faire" as const,
});

function actionsOf({ file }: DevicePack, operations: readonly DeviceOperation[]): RunFile["actions"] {
  const held = new Set(file.actions.map(({ id }) => id));
  const agreed = ofKind(operations, "action").filter(({ actionId }) => !held.has(actionId));
  return [...file.actions, ...agreed.map(actionFrom)].toSorted(byUrgency);
}

/** An entry taken up here keeps the level it had in the pack; each note kept is one version more. */
function reviewedOf(pack: DevicePack, operations: readonly DeviceOperation[]): RunFile["reviewed"] {
  const reviewed = new Map(pack.file.reviewed.map((review) => [review.entryId, review]));
  for (const { entryId, note } of ofKind(operations, "entry-review")) {
    const entry = pack.entries.find(({ id }) => id === entryId);
    const levelBefore = entry ? levelToday(entry.approvedLevel, entry.nextReviewOn, pack.facts.today) : "absent";
    const held = reviewed.get(entryId) ?? { entryId, levelBefore, levelAfter: null, version: 0 };
    reviewed.set(entryId, { ...held, note, version: held.version + 1 });
  }
  return [...reviewed.values()];
}

function doneBy(visit: DevicePack["file"]["visit"], { startedAt }: DoneOperation): DevicePack["file"]["visit"] {
  return { ...visit, status: "done", doneFrom: instantOf(startedAt).toISOString() };
}

/** `startedAt` is the first answer's instant on this device: the server knows only when it came. */
function visitOf({ file }: DevicePack, operations: readonly DeviceOperation[], startedAt: string | null) {
  const closings = ofKind(operations, "closing");
  const said = closings.reduce<Closing>((closing, { fields }) => laidOver(closing, fields), file.visit);
  const visit = { ...file.visit, ...said, startedAt: startedAt ?? file.visit.startedAt };
  const [done] = ofKind(operations, "visit-done");
  return done && visit.status !== "done" ? doneBy(visit, done) : visit;
}

/** What the screens of a visit show on a device: the pack, with the operations kept since laid over it in their order. */
export function visitOnDevice(
  pack: DevicePack,
  kept: readonly KeptOperation[],
  startedAt: string | null = null,
): DeviceVisit {
  const operations = kept.map(({ operation }) => operation);
  const entries = entriesOf(pack, operations);
  const photos = kept.flatMap(({ id, operation }): DevicePhoto[] => {
    if (operation.kind !== "photo") return [];
    const { photoId, question, caption } = operation;
    return [{ photoId, question, caption, operationId: id }];
  });
  const file = {
    ...pack.file,
    visit: visitOf(pack, operations, startedAt),
    answers: answersOf(pack, operations),
    findings: findingsOf(pack, operations),
    actions: actionsOf(pack, operations),
    reviewed: reviewedOf({ ...pack, entries }, operations),
    entries: entries.map(({ id, ref, name, status }) => ({ id, ref, name, archived: status === "archived" })),
  };
  const lines = entries.map((entry) => ({ ...entry, service: entry.content.service }));
  return { ...pack, file, entries, photos, facts: { ...pack.facts, entries: lines } };
}
