import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { versionHashInput } from "../canonical";
import type { EntryContent } from "../content";
import type { FieldKey } from "../content/fields";
import type { Seal } from "../export/check";
import type { EntryRecord, RegisterRecord } from "../export/record";
import { completeContent } from "../testing/complete-entry";
import { sampleEntry, sampleRecord } from "../testing/sample-record";
import { type Basis, headOf, movedEntries, sameBasis, versionsOf } from "./basis";
import { hasMoved, publicationChanges } from "./changes";
import { publishedRecord } from "./published";

const seal: Seal = (version) => createHash("sha256").update(versionHashInput(version)).digest("hex");
const entry = (rank: number, ...frozen: EntryContent[]) => sampleEntry(rank, {}, frozen);
const shown = (entries: EntryRecord[], withheld: FieldKey[] = [], change: Partial<RegisterRecord> = {}) => ({
  withheld,
  register: publishedRecord({ ...sampleRecord, ...change, entries }, withheld, seal),
});
const renamed = { ...completeContent, service: "Autre service" };
const secret = { ...completeContent, storagePlace: "Autre armoire" };

test("PUB-04 nothing moved: the same register, its drafts and its private notes apart", () => {
  const before = shown([entry(1, completeContent)]);
  expect(hasMoved(publicationChanges(before, before))).toBe(false);
  const draft = sampleEntry(1, { status: "draft", content: renamed, recommendation: "À revoir" }, [completeContent]);
  expect(hasMoved(publicationChanges(before, shown([draft, sampleEntry(2)])))).toBe(false);
});

test("PUB-04 entries that came, went and changed are named, each with its fields", () => {
  const before = shown([entry(1, completeContent), entry(2, completeContent)]);
  const after = shown([entry(1, completeContent, renamed), entry(3, completeContent)]);
  const changes = publicationChanges(before, after);
  expect(changes.added.map(({ ref }) => ref)).toEqual(["2026-003"]);
  expect(changes.removed.map(({ ref }) => ref)).toEqual(["2026-002"]);
  expect(changes.changed.map(({ ref, fields }) => [ref, fields])).toEqual([["2026-001", ["service"]]]);
  expect(hasMoved(changes)).toBe(true);
});

test("PUB-04 approved again for what the public is not told: moved, with no field", () => {
  const changes = publicationChanges(shown([entry(1, completeContent)]), shown([entry(1, completeContent, secret)]));
  expect(changes.changed.map(({ fields }) => fields)).toEqual([[]]);
});

test("PUB-04 a field that is told no more is said once, not of each entry", () => {
  const before = shown([entry(1, { ...completeContent, service: "Cantine" })]);
  const after = shown([entry(1, { ...completeContent, service: "Cantine" })], ["service", "externalRecipients"]);
  expect(publicationChanges(before, after)).toMatchObject({
    changed: [],
    withheld: ["service", "externalRecipients"],
  });
});

test("PUB-04 the head: identity, address and DPO apart; the mayor's name tells nothing", () => {
  const before = shown([]);
  const { contacts, member, dpo } = sampleRecord;
  const parts = (change: Partial<RegisterRecord>) => publicationChanges(before, shown([], [], change)).head;
  expect(parts({ member: { ...member, name: "Damprelle-le-Haut" } })).toEqual(["member"]);
  expect(parts({ contacts: { ...contacts, address: "2 place de la Mairie" } })).toEqual(["contacts"]);
  expect(parts({ dpo: { ...dpo, phone: "01" } })).toEqual(["dpo"]);
  expect(parts({ contacts: { ...contacts, controller: { ...contacts.controller, name: "Autre" } } })).toEqual([]);
});

test("PUB-05 a basis tells which entries to look at, those kept back included", () => {
  const lines = (versions: (number | null)[], status: EntryRecord["status"] = "approved") =>
    versions.map((approvedVersion, index) => ({ id: String(index), status, approvedVersion }));
  const basis = (versions: (number | null)[]): Basis => ({
    head: headOf(sampleRecord),
    withheld: [],
    versions: versionsOf(lines(versions)),
  });
  expect(versionsOf(lines([1], "archived"))).toEqual({});
  expect(movedEntries(basis([1, 1, null]), basis([1, 2, 1]))).toEqual(["1", "2"]);
  expect(sameBasis(basis([1, null]), basis([1]))).toBe(true);
  expect(sameBasis(basis([1]), { ...basis([1]), withheld: ["service"] })).toBe(false);
});
