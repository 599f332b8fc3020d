import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { versionHashInput } from "../canonical";
import { completeContent } from "../testing/complete-entry";
import { sampleEntry, sampleRecord } from "../testing/sample-record";
import { countersOf, recordProblems, type Seal } from "./check";
import type { EntryRecord, RegisterRecord } from "./record";

const seal: Seal = (version) => createHash("sha256").update(versionHashInput(version)).digest("hex");
const text = (words: string) => createHash("sha256").update(words).digest("hex");
const codes = (record: RegisterRecord) => recordProblems(record, { version: seal, text }).map(({ code }) => code);
const withFirst = (change: (entry: EntryRecord) => EntryRecord): RegisterRecord => ({
  ...sampleRecord,
  entries: sampleRecord.entries.map((entry, index) => (index === 0 ? change(entry) : entry)),
});
const withVersion = (change: Partial<EntryRecord["versions"][number]>) =>
  withFirst((entry) => ({ ...entry, versions: entry.versions.map((version) => ({ ...version, ...change })) }));

test("EXP-06 a whole register has nothing against it", () => {
  expect(codes(sampleRecord)).toEqual([]);
});

test("EXP-06 a frozen version whose words were changed, or moved to another place, is refused", () => {
  const [first] = sampleRecord.entries;
  const content = { ...first?.versions[0]?.content, service: "Autre service" };
  expect(codes(withVersion({ content }))).toEqual(["version-seal"]);
  expect(codes(withFirst((entry) => ({ ...entry, id: "01900000-0000-7000-8000-0000000000ff" })))).toEqual([
    "version-seal",
  ]);
  expect(codes(withVersion({ content: { name: 12 } }))).toEqual(["version-content", "version-seal"]);
});

test("EXP-06 versions are numbered from one, approved by a known act, the last one in force", () => {
  const two = sampleEntry(1, {}, [completeContent, { ...completeContent, service: "Mairie" }]);
  const alone = (entry: EntryRecord): RegisterRecord => ({
    ...sampleRecord,
    entries: [entry],
    approvals: sampleRecord.approvals.map((a) => ({ ...a, leftOut: [] })),
  });
  expect(codes(alone(two))).toEqual([]);
  expect(codes(alone({ ...two, versions: two.versions.slice(1) }))).toEqual(["version-numbers"]);
  expect(codes(alone({ ...two, approvedVersion: 1 }))).toEqual(["version-in-force"]);
  expect(codes({ ...sampleRecord, approvals: [] })).toEqual(["version-approval"]);
});

test("EXP-06 the same id, reference or number twice is refused, and an approval that left out what is not there", () => {
  const [first] = sampleRecord.entries;
  expect(codes({ ...sampleRecord, entries: [...sampleRecord.entries, ...(first ? [first] : [])] })).toContain(
    "duplicate",
  );
  expect(codes({ ...sampleRecord, entries: sampleRecord.entries.slice(0, 1) })).toEqual(["left-out"]);
});

test("EXP-06 the counters go on from the highest reference of each year", () => {
  const refs = ["2025-009", "2026-002", "2026-014", "A-7"].map((ref, index) => sampleEntry(index + 1, { ref }));
  expect([...countersOf({ ...sampleRecord, entries: refs })]).toEqual([
    [2025, 9],
    [2026, 14],
  ]);
});

test("EXP-33 an edition whose words were changed, a gap in their numbers, and an own template that did not come are refused", () => {
  const at = "2026-01-10T09:30:00.000Z";
  const edition = (number: number, content = `{"number":${number}}`) => ({
    number,
    content,
    sha256: text(`{"number":${number}}`),
    entryCount: 1,
    basis: {},
    publishedBy: "Odile Vautrel",
    publishedAt: at,
  });
  const published = (...editions: ReturnType<typeof edition>[]) =>
    codes({ ...sampleRecord, publication: { settled: null, editions } });
  expect(published(edition(1), edition(2))).toEqual([]);
  expect(published(edition(2))).toEqual(["edition-numbers"]);
  expect(published(edition(1, '{"number":1 }'))).toEqual(["edition-seal"]);
  const id = "01900000-0000-7000-8000-0000000000aa";
  const own = withFirst((entry) => ({ ...entry, ownTemplate: { id, version: 1 } }));
  expect(codes(own)).toEqual(["own-template"]);
  const template = { id, version: 1, content: completeContent, note: "", createdBy: "Claire Aubry", createdAt: at };
  expect(codes({ ...own, ownTemplates: [template] })).toEqual([]);
});
