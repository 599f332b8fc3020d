import { expect, test } from "vitest";
import { sampleExport } from "../testing/sample-export";
import { sampleEntry, sampleRecord } from "../testing/sample-record";
import { PDF_VOLUME, volumeName, volumesOf } from "./exported";

const long = (count: number) =>
  sampleExport({
    record: { ...sampleRecord, entries: Array.from({ length: count }, (_, index) => sampleEntry(index + 1)) },
  });

test("EXP-36 a register that one PDF can hold is one document", () => {
  expect(volumesOf(long(PDF_VOLUME))).toHaveLength(1);
});

test("EXP-36 a longer one leaves in volumes that hold each entry once, in their order", () => {
  const exported = long(2 * PDF_VOLUME + 1);
  const volumes = volumesOf(exported);
  expect(volumes.map(({ entries }) => entries?.length)).toEqual([PDF_VOLUME, PDF_VOLUME, 1]);
  expect(volumes.flatMap(({ record }) => record.entries)).toEqual(exported.record.entries);
  expect(volumes.every(({ sha256 }) => sha256 === exported.sha256)).toBe(true);
});

test("EXP-36 the volumes of a public extract, or of a choice, hold what those hold", () => {
  const chosen = long(2 * PDF_VOLUME).record.entries.slice(0, PDF_VOLUME + 1);
  const ids = chosen.map(({ id }) => id);
  const volumes = volumesOf({ ...long(2 * PDF_VOLUME), entries: ids });
  expect(volumes.flatMap(({ entries }) => entries)).toEqual(ids);
  expect(volumesOf({ ...long(2 * PDF_VOLUME), extent: "public" })).toHaveLength(1); // none is approved
});

test("EXP-36 a volume says its number in its name, with an extension or without", () => {
  expect([volumeName("registre.pdf", 0), volumeName("registre", 2)]).toEqual(["registre-1.pdf", "registre-3"]);
});
