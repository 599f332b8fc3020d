import { expect, test } from "vitest";
import type { Answer } from "../answer";
import {
  actionOperation,
  answerOperation,
  closingOperation,
  entryOperation,
  findingChangeOperation,
  findingOperation,
  reviewOperation,
  takenUpOperation,
} from "./make-operation";
import type { DeviceOperation } from "./operation";
import { ENTRY, entry, kept, pack, TEMPLATE, VISIT } from "./testing/pack";
import { type DeviceVisit, visitOnDevice } from "./visit";

const NEW = "01900000-0000-7000-8000-000000000010";
const yes: Answer = { value: { state: "answered", yesNo: "yes" }, note: "", evidence: "" };
const no: Answer = { value: { state: "answered", yesNo: "no" }, note: "vu", evidence: "seen" };

/** Keeps one change after the other, each made from what the screen showed before it. */
function afterAll(...changes: ((visit: DeviceVisit) => DeviceOperation | null | undefined)[]) {
  const operations: DeviceOperation[] = [];
  for (const change of changes) {
    const made = change(visitOnDevice(pack, kept(...operations)));
    if (made) operations.push(made);
  }
  return { operations, visit: visitOnDevice(pack, kept(...operations)) };
}

test("VIS-105 an untouched device shows the pack", () => {
  const { file, entries, photos } = visitOnDevice(pack, []);
  expect(file).toEqual(pack.file);
  expect(entries).toEqual(pack.entries);
  expect(photos).toEqual([]);
});

test("VIS-105 the second answer to a question starts from the first, and the last one shows", () => {
  const { operations, visit } = afterAll(
    (at) => answerOperation(at, "C2", yes),
    (at) => answerOperation(at, "C2", no),
  );
  expect(operations.map((one) => one.kind === "answer" && one.base)).toEqual([null, { version: 0, ...yes }]);
  expect(visit.file.answers).toEqual([{ question: "C2", version: 0, ...no }]);
});

test("VIS-105 a finding is written, then changed on the state that was shown", () => {
  const content = { question: "C2", entryId: null, label: "Écran visible", evidence: "", severity: 2 as const };
  const { operations, visit } = afterAll(
    (at) => findingOperation(at, { findingId: NEW, ...content, correctedOnTheSpot: true, personalDataKept: false }),
    (at) =>
      findingChangeOperation(at, NEW, {
        ...content,
        label: "Écran tourné",
        state: "fait",
        stateReason: "sur_place",
        personalDataKept: false,
      }),
  );
  expect(operations[1]).toMatchObject({ base: { label: "Écran visible", state: "fait", stateReason: "sur_place" } });
  expect(visit.file.findings).toMatchObject([{ id: NEW, question: "C2", label: "Écran tourné", state: "fait" }]);
  expect(
    findingChangeOperation(visit, ENTRY, { ...content, state: "fait", stateReason: "", personalDataKept: false }),
  ).toBeNull();
});

test("VIS-105 actions are listed most urgent first, and belong to the visit", () => {
  const terms = {
    actionKind: "technique" as const,
    label: "Créer un compte par agent",
    description: "",
    findingId: null,
    ownerKind: "town" as const,
    ownerName: "",
    dueOn: null,
  };
  const { visit } = afterAll(
    (at) => actionOperation(at, { ...terms, actionId: NEW, priority: 3 }),
    (at) => actionOperation(at, { ...terms, actionId: ENTRY, priority: 1 }),
  );
  expect(visit.file.actions.map(({ priority, visitId, status }) => [priority, visitId, status])).toEqual([
    [1, VISIT, "a_faire"],
    [3, VISIT, "a_faire"],
  ]);
});

test("VIS-105 an entry sends only the fields that moved, each with what was seen before", () => {
  const { operations, visit } = afterAll(
    () => entryOperation(entry, { ...entry.content, service: "mairie" }),
    ({ entries }) =>
      entries[0] && entryOperation(entries[0], { ...entries[0].content, service: "accueil", name: "Nom" }),
    ({ entries }) => entries[0] && entryOperation(entries[0], entries[0].content),
  );
  expect(operations.map((one) => one.kind === "entry" && one.fields)).toEqual([
    { service: { base: entry.content.service, mine: "mairie" } },
    { name: { base: entry.content.name, mine: "Nom" }, service: { base: "mairie", mine: "accueil" } },
  ]);
  expect(visit.entries[0]).toMatchObject({ name: "Nom", version: 4, content: { service: "accueil" } });
  expect(visit.file.entries[0]?.name).toBe("Nom");
  expect(visit.facts.entries[0]).toMatchObject({ name: "Nom", service: "accueil" });
});

test("VIS-105 a new entry starts from its template and takes the edits that follow", () => {
  const base = pack.templates[0]?.base;
  if (!base) throw new Error("the pack has a template");
  const { visit } = afterAll(
    () => ({ kind: "entry-new", entryId: NEW, templateId: TEMPLATE, content: base }),
    ({ entries }) => entries[1] && entryOperation(entries[1], { ...entries[1].content, service: "état civil" }),
  );
  expect(visit.entries[1]).toMatchObject({ id: NEW, status: "draft", templateContent: base, approvedVersion: null });
  expect(visit.entries[1]?.content.service).toBe("état civil");
});

test("VIS-105 an entry gone through keeps the level of before, and each note is one version more", () => {
  const { operations, visit } = afterAll(
    (at) => reviewOperation(at, ENTRY, "vue"),
    (at) => reviewOperation(at, ENTRY, "vue avec la secrétaire"),
  );
  expect(operations.map((one) => one.kind === "entry-review" && one.base)).toEqual([null, { version: 1, note: "vue" }]);
  expect(visit.file.reviewed).toEqual([
    { entryId: ENTRY, levelBefore: "a_minima", levelAfter: null, note: "vue avec la secrétaire", version: 2 },
  ]);
});

test("VIS-105 an entry corrected before the closing is gone through, once; after it, the levels are taken", () => {
  const { operations, visit } = afterAll(
    (at) => takenUpOperation(at, ENTRY),
    (at) => takenUpOperation(at, ENTRY),
  );
  expect(operations).toMatchObject([{ kind: "entry-review", entryId: ENTRY, base: null, note: "" }]);
  expect(visit.file.reviewed).toMatchObject([{ entryId: ENTRY, levelBefore: "a_minima" }]);
  const done = {
    ...visit,
    file: { ...visit.file, reviewed: [], visit: { ...visit.file.visit, status: "done" as const } },
  };
  expect(takenUpOperation(done, ENTRY)).toBeNull();
});

test("VIS-105 closing sends what moved; the visit is then done, by the clock of the town hall", () => {
  const closing = {
    ...pack.file.visit,
    attendees: [],
    sentences: [],
    goesWell: "L’accueil est discret.",
    agreement: { name: "O. V.", function: "maire" },
  };
  const { operations, visit } = afterAll(
    (at) => closingOperation(at, closing, false),
    (at) => closingOperation(at, closing, false),
    () => ({
      kind: "visit-done",
      visitId: VISIT,
      startedAt: "2026-11-28T14:00",
      endedAt: "2026-11-28T15:15",
      theme: "gouvernance_registre",
      subject: "Visite sur place",
    }),
  );
  expect(operations).toHaveLength(2);
  expect(operations[0]).toMatchObject({ fields: { goesWell: { base: "" }, agreement: { base: null } } });
  expect(visit.file.visit).toMatchObject({ status: "done", goesWell: "L’accueil est discret." });
  expect(visit.file.visit.doneFrom).toBe("2026-11-28T13:00:00.000Z");
});

test("VIS-105 the clock of the visit starts at the first answer on the device", () => {
  expect(visitOnDevice(pack, [], "2026-11-28T13:04:00.000Z").file.visit.startedAt).toBe("2026-11-28T13:04:00.000Z");
});
