import { byUrgency } from "../../action/due";
import type { EntryContent } from "../../register/content";
import { levelToday } from "../../register/level";
import type { OpenedEntry, OpenedPack } from "../../sync/opened-pack";
import type { Closing } from "../../sync/pack";
import { newFindingState } from "../finding";
import { instantOf } from "../local-time";
import type { RunFile } from "../run-file";
import type { DeviceKind, DeviceOperation, DeviceOperationOf, KeptOperation } from "./operation";

/** `operationId` is the one that the engine keeps the picture under. */
export type DevicePhoto = Pick<DeviceOperationOf<"photo">, "photoId" | "question" | "caption"> & {
  readonly operationId: string;
};
export type DeviceVisit = OpenedPack & { readonly photos: readonly DevicePhoto[] };

type Changes = Readonly<Record<string, { readonly mine: unknown } | undefined>>;

const ofKind = <Kind extends DeviceKind>(
  operations: readonly DeviceOperation[],
  ...kinds: Kind[]
): DeviceOperationOf<Kind>[] =>
  operations.filter((one): one is DeviceOperationOf<Kind> => kinds.some((kind) => kind === one.kind));

function laidOver<Whole>(whole: Whole, changes: Changes): Whole {
  const mine = Object.entries(changes).map(([key, change]) => [key, change?.mine]);
  return { ...whole, ...Object.fromEntries(mine) };
}

const entryFrom = (
  { entryId, templateId, content }: DeviceOperationOf<"entry-new">,
  { templates }: OpenedPack,
): OpenedEntry => ({
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

function entriesOf(pack: OpenedPack, operations: readonly DeviceOperation[]): OpenedEntry[] {
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

function answersOf({ file }: OpenedPack, operations: readonly DeviceOperation[]): RunFile["answers"] {
  const answers = new Map(file.answers.map((answer) => [answer.question, answer]));
  for (const { question, value, note, evidence } of ofKind(operations, "answer"))
    answers.set(question, { question, value, note, evidence, version: answers.get(question)?.version ?? 0 });
  return [...answers.values()];
}

type Finding = RunFile["findings"][number];

function findingFrom(
  operation: DeviceOperationOf<"finding" | "finding-change">,
  held: Finding | undefined,
): Finding | null {
  const { findingId: id, label, evidence, severity, entryId } = operation;
  const content = { id, label, evidence, severity, entryId };
  if (operation.kind === "finding-change") {
    const { state, stateReason } = operation;
    return held ? { ...held, ...content, state, stateReason } : null;
  }
  if (held) return held;
  return { ...content, question: operation.question, ...newFindingState(operation.correctedOnTheSpot), version: 1 };
}

function findingsOf({ file }: OpenedPack, operations: readonly DeviceOperation[]): RunFile["findings"] {
  const findings = new Map(file.findings.map((finding) => [finding.id, finding]));
  for (const operation of ofKind(operations, "finding", "finding-change")) {
    const finding = findingFrom(operation, findings.get(operation.findingId));
    if (finding) findings.set(finding.id, finding);
  }
  return [...findings.values()].toSorted((a, b) => a.severity - b.severity);
}

const actionFrom = (operation: DeviceOperationOf<"action">): OpenedPack["file"]["actions"][number] => ({
  id: operation.actionId,
  kind: operation.actionKind,
  visitId: operation.visitId,
  findingId: operation.findingId,
  label: operation.label,
  priority: operation.priority,
  ownerKind: operation.ownerKind,
  dueOn: operation.dueOn,
  status: "a_faire",
});

function actionsOf({ file }: OpenedPack, operations: readonly DeviceOperation[]): OpenedPack["file"]["actions"] {
  const held = new Set(file.actions.map(({ id }) => id));
  const agreed = ofKind(operations, "action").filter(({ actionId }) => !held.has(actionId));
  return [...file.actions, ...agreed.map(actionFrom)].toSorted(byUrgency);
}

/** An entry taken up here keeps the level it had in the pack; each note kept is one version more. */
function reviewedOf(pack: OpenedPack, operations: readonly DeviceOperation[]): RunFile["reviewed"] {
  const reviewed = new Map(pack.file.reviewed.map((review) => [review.entryId, review]));
  for (const { entryId, note } of ofKind(operations, "entry-review")) {
    const entry = pack.entries.find(({ id }) => id === entryId);
    const levelBefore = entry ? levelToday(entry.approvedLevel, entry.nextReviewOn, pack.facts.today) : "absent";
    const held = reviewed.get(entryId) ?? { entryId, levelBefore, levelAfter: null, version: 0 };
    reviewed.set(entryId, { ...held, note, version: held.version + 1 });
  }
  return [...reviewed.values()];
}

function doneBy(
  visit: OpenedPack["file"]["visit"],
  { startedAt }: DeviceOperationOf<"visit-done">,
): OpenedPack["file"]["visit"] {
  return { ...visit, status: "done", doneFrom: instantOf(startedAt).toISOString() };
}

/** `startedAt` is the first answer's instant on this device: the server knows only when it came. */
function visitOf({ file }: OpenedPack, operations: readonly DeviceOperation[], startedAt: string | null) {
  const closings = ofKind(operations, "closing");
  const said = closings.reduce<Closing>((closing, { fields }) => laidOver(closing, fields), file.visit);
  const visit = { ...file.visit, ...said, startedAt: startedAt ?? file.visit.startedAt };
  const [done] = ofKind(operations, "visit-done");
  return done && visit.status !== "done" ? doneBy(visit, done) : visit;
}

/** What the screens of a visit show on a device: the pack, with the operations kept since laid over it in their order. */
export function visitOnDevice(
  pack: OpenedPack,
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
