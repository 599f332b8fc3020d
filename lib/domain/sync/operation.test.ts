import { expect, test } from "vitest";
import { newId } from "../identifier";
import { blankContent } from "../register/content/blank";
import { OPERATION_KINDS, type OperationInput, operationSchema } from "./operation";

const visitId = newId();
const head = <Kind extends string>(kind: Kind) => ({ id: newId(), kind, madeAt: "2026-11-28T09:00:00.000Z", visitId });
const content = blankContent({ name: "État civil", domain: "population", controllerRole: "autre" });

test("SYNC-01 every kind of operation reads back as it was made", () => {
  const finding = { label: "Écran visible", evidence: "guichet", severity: 2, entryId: null };
  const made = [
    { ...head("answer"), question: "C2", base: null, value: { state: "unknown" }, note: "", evidence: "said" },
    {
      ...head("finding"),
      findingId: newId(),
      question: "C2",
      ...finding,
      correctedOnTheSpot: false,
      personalDataKept: false,
    },
    {
      ...head("finding-change"),
      findingId: newId(),
      base: { ...finding, state: "a_faire", stateReason: "", version: 1 },
      ...finding,
      state: "fait",
      stateReason: "",
      personalDataKept: false,
    },
    {
      ...head("action"),
      actionId: newId(),
      actionKind: "technique",
      label: "Tourner l’écran",
      description: "",
      findingId: null,
      priority: 2,
      ownerKind: "town",
      ownerName: "",
      dueOn: "2026-12-15",
    },
    { ...head("entry-review"), entryId: newId(), base: null, note: "Vu avec la secrétaire" },
    {
      ...head("entry"),
      entryId: newId(),
      baseVersion: 3,
      fields: { name: { base: "A", mine: "B" }, unknowns: { base: [], mine: [] } },
    },
    { ...head("entry-new"), entryId: newId(), templateId: null, content },
    {
      ...head("closing"),
      fields: { goesWell: { base: "", mine: "L’accueil" }, nextVisitOn: { base: null, mine: null } },
      personalDataKept: false,
    },
    { ...head("visit-done"), startedAt: "2026-11-28T09:00", endedAt: "2026-11-28T10:15", theme: "", subject: "" },
    { ...head("photo"), photoId: newId(), question: "C1", caption: "Guichet", sha256: "a".repeat(64), bytes: 120_000 },
  ] satisfies readonly OperationInput[];
  expect(made.map(({ kind }) => kind)).toEqual(OPERATION_KINDS);
  for (const operation of made) {
    const parsed = operationSchema.safeParse(operation);
    expect(parsed.error?.issues ?? [], operation.kind).toEqual([]);
    expect(operationSchema.parse(parsed.data)).toEqual(parsed.data);
  }
});

test("SYNC-01 ids are made by UUIDv7, and a change names only fields that there are", () => {
  const answer = { ...head("answer"), question: "C2", base: null, value: { state: "unknown" }, note: "", evidence: "" };
  expect(operationSchema.safeParse({ ...answer, id: crypto.randomUUID() }).success).toBe(false);
  expect(operationSchema.safeParse({ ...answer, value: { state: "maybe" } }).success).toBe(false);
  const entry = { ...head("entry"), entryId: newId(), baseVersion: 1 };
  expect(operationSchema.safeParse({ ...entry, fields: { password: { base: "", mine: "x" } } }).success).toBe(false);
  expect(operationSchema.safeParse({ ...entry, fields: { name: { base: "" } } }).success).toBe(false);
  expect(operationSchema.safeParse({ ...entry, fields: {} }).success).toBe(true);
});
