import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { read } from "@/lib/documents/spreadsheet/reader/read.mjs";
import { type SampleEntry, sampleShape } from "./sample-shape";
import { sampleScore } from "./testing/sample-score";
import { understand } from "./understand";

const REGISTERS = join(import.meta.dirname, "testing/registers");
const FILES = readdirSync(REGISTERS).filter((file) => /\.(?:ods|xlsx|csv)$/.test(file));

function score(file: string) {
  const { sheets } = read(readFileSync(join(REGISTERS, file)));
  const { entries } = understand(sheets, { mapping: {}, saved: {}, withHidden: false });
  const typed: SampleEntry[] = JSON.parse(
    readFileSync(join(REGISTERS, file.replace(extname(file), ".expected.json")), "utf8"),
  );
  return { ...sampleScore(entries.map(sampleShape), typed), entries, typed };
}

test.each(FILES)(
  "IMP-18 %s, of a town that no rule was written for, gives nineteen in twenty of its answers",
  (file) => {
    const { share, wrong, entries, typed } = score(file);
    expect(
      entries.map(({ name }) => name),
      wrong.join("\n"),
    ).toEqual(typed.map(({ name }) => name));
    expect(share, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  },
);

test("IMP-18 the registers are of every kind, and nineteen in twenty of all their answers are read", () => {
  expect(FILES.length).toBeGreaterThanOrEqual(20);
  expect([...new Set(FILES.map((file) => extname(file)))].sort()).toEqual([".csv", ".ods", ".xlsx"]);
  const scores = FILES.map(score);
  const total = scores.reduce((sum, { total: of }) => sum + of, 0);
  const right = scores.reduce((sum, { share, total: of }) => sum + share * of, 0);
  console.info(`${FILES.length} registers: ${((100 * right) / total).toFixed(1)} % of ${total} answers`);
  expect(right / total).toBeGreaterThanOrEqual(0.95);
});
