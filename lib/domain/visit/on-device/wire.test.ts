import { expect, test } from "vitest";
import { newId } from "../../identifier";
import { operationSchema } from "../../sync/operation";
import type { Answer } from "../answer";
import {
  actionOperation,
  answerOperation,
  closingOperation,
  entryOperation,
  findingChangeOperation,
  findingOperation,
  reviewOperation,
} from "./make-operation";
import type { DeviceOperation } from "./operation";
import { ENTRY, entry, kept, pack, TEMPLATE, VISIT } from "./testing/pack";
import { visitOnDevice } from "./visit";

const findingId = newId();
const content = { entryId: null, label: "Écran visible", evidence: "", severity: 2 as const };
const first = visitOnDevice(pack, []);
const finding = findingOperation(first, {
  findingId,
  question: "C2",
  ...content,
  correctedOnTheSpot: false,
  personalDataKept: false,
});
const visit = visitOnDevice(pack, kept(finding));
const answer: Answer = { value: { state: "answered", yesNo: "no" }, note: "vu", evidence: "seen" };
const state = { ...content, state: "en_cours" as const, stateReason: "", personalDataKept: false };
const terms = { description: "", findingId, priority: 1 as const, ownerKind: "town" as const, ownerName: "" };
const said = { goesWell: "Bien.", agreement: { name: "O. Vautrel", function: "maire" }, nextVisitOn: "2028-05-28" };
const blank = { attendees: [], sentences: [], travelMinutes: null };

const made: Record<string, DeviceOperation | null> = {
  answer: answerOperation(visit, "C2", answer),
  "answer again": answerOperation(visitOnDevice(pack, kept(answerOperation(visit, "C2", answer))), "C2", answer),
  finding,
  "finding-change": findingChangeOperation(visit, findingId, state),
  action: actionOperation(visit, {
    ...terms,
    actionId: newId(),
    actionKind: "technique",
    label: "Tourner l’écran",
    dueOn: null,
  }),
  "entry-review": reviewOperation(visit, ENTRY, "vue"),
  entry: entryOperation(entry, { ...entry.content, service: "accueil", unknowns: ["dataSources"] }),
  "entry-new": { kind: "entry-new", entryId: newId(), templateId: TEMPLATE, content: entry.content },
  closing: closingOperation(visit, { ...blank, ...said }, false),
  "visit-done": {
    kind: "visit-done",
    visitId: VISIT,
    startedAt: "2026-11-28T14:00",
    endedAt: "2026-11-28T15:15",
    theme: "gouvernance_registre",
    subject: "Visite sur place",
  },
  photo: {
    kind: "photo",
    visitId: VISIT,
    photoId: newId(),
    question: "C1",
    caption: "Guichet",
    sha256: "0".repeat(64),
    bytes: 1200,
  },
};

test.each(Object.entries(made))("VIS-111 what the device makes is what the server takes: %s", (_name, operation) => {
  const sent = { ...operation, id: newId(), madeAt: new Date().toISOString() };
  expect(operationSchema.safeParse(JSON.parse(JSON.stringify(sent))).error?.issues ?? []).toEqual([]);
});
