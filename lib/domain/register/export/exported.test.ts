import { expect, test } from "vitest";
import { sampleExport } from "../testing/sample-export";
import { sampleEntry, sampleRecord } from "../testing/sample-record";
import { PDF_VOLUME, PDF_WHOLE, volumeName, volumesOf } from "./exported";

const long = (count: number) =>
  sampleExport({
    record: { ...sampleRecord, entries: Array.from({ length: count }, (_, index) => sampleEntry(index + 1)) },
  });

test("EXP-36 a register that one PDF can hold is one document", () => {
  expect(volumesOf(long(PDF_WHOLE))).toEqual([long(PDF_WHOLE)]);
});

test("EXP-36 a longer one leaves in volumes that hold each entry once, in their order", () => {
  const exported = long(5 * PDF_VOLUME + 1);
  const volumes = volumesOf(exported);
  expect(volumes.map(({ entries }) => entries?.length)).toEqual([...Array(5).fill(PDF_VOLUME), 1]);
  expect(volumes.flatMap(({ entries }) => entries)).toEqual(exported.record.entries.map(({ id }) => id));
  expect(volumes.map(({ volume }) => volume)).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => ({ number, of: 6, whole: true })),
  );
  expect(volumes.every(({ sha256 }) => sha256 === exported.sha256)).toBe(true);
});

test("EXP-36 a volume carries its own entries only; the last one of a whole register all, which its closing pages speak of", () => {
  const exported = long(5 * PDF_VOLUME + 1);
  const held = (change: Partial<typeof exported>) =>
    volumesOf({ ...exported, ...change }).map(({ record }) => record.entries.length);
  const full = Array(5).fill(PDF_VOLUME);
  expect(held({})).toEqual([...full, 5 * PDF_VOLUME + 1]);
  expect(held({ entries: exported.record.entries.map(({ id }) => id) })).toEqual([...full, 1]);
});

test("EXP-36 the volumes of a public extract, or of a choice, hold what those hold", () => {
  const all = long(2 * PDF_WHOLE);
  const chosen = all.record.entries.slice(0, PDF_WHOLE + 1);
  const ids = chosen.map(({ id }) => id);
  const volumes = volumesOf({ ...all, entries: ids });
  expect(volumes.flatMap(({ entries }) => entries)).toEqual(ids);
  expect(volumes.some(({ volume }) => volume?.whole)).toBe(false);
  expect(volumesOf({ ...all, extent: "public" })).toHaveLength(1); // none is approved
});

test("EXP-36 archived entries stay out of the volumes of a whole register, as they do of one document", () => {
  const exported = long(PDF_WHOLE + 2);
  const [first, ...rest] = exported.record.entries;
  if (!first) throw new Error("the register has entries");
  const entries = [{ ...first, status: "archived" as const }, ...rest];
  const volumes = volumesOf({ ...exported, record: { ...exported.record, entries } });
  expect(volumes.flatMap((one) => one.entries)).toEqual(rest.map(({ id }) => id));
});

test("EXP-36 a volume says its number in its name, with an extension or without", () => {
  expect([volumeName("registre.pdf", 0), volumeName("registre", 2)]).toEqual(["registre-1.pdf", "registre-3"]);
});
