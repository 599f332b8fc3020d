import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read } from "@/lib/documents/spreadsheet/reader/read.mjs";
import { type SampleEntry, sampleShape } from "./sample-shape";
import { sampleScore } from "./testing/sample-score";
import { understand } from "./understand";

const SAMPLES = join(import.meta.dirname, "testing/samples");
const NO_CHOICE = { mapping: {}, saved: {}, withHidden: false };

const expectedOf = (name: string): SampleEntry[] =>
  JSON.parse(readFileSync(join(SAMPLES, `${name}.expected.json`), "utf8"));

test.each([
  ["registre-une-ligne-par-traitement", "xlsx", "rows"],
  ["registre-une-fiche-par-feuille", "ods", "sheets"],
  ["registre-windows", "csv", "rows"],
] as const)(
  "IMP-03 %s.%s gives nineteen in twenty of the answers that a careful person would type",
  (name, kind, layout) => {
    const { sheets } = read(readFileSync(join(SAMPLES, `${name}.${kind}`)));
    const understood = understand(sheets, NO_CHOICE);
    const { share, total, wrong } = sampleScore(understood.entries.map(sampleShape), expectedOf(name));
    console.info(`${name}.${kind}: ${(100 * share).toFixed(1)} % of ${total} answers`);
    expect(understood.layout).toBe(layout);
    expect(share, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  },
);

test("IMP-03 the score falls when an answer lacks, differs or is too many", () => {
  const expected = expectedOf("registre-windows");
  const [first, ...rest] = expected;
  expect(sampleScore(expected, expected).share).toBe(1);
  expect(sampleScore(rest, expected).share).toBeLessThan(0.5);
  expect(sampleScore([{ ...first, purposes: ["autre"] } as SampleEntry, ...rest], expected).share).toBeLessThan(1); // one field replaced
  expect(sampleScore([...expected, ...expected], expected).share).toBeLessThan(0.6);
});

test("IMP-03 index, tutorial and empty model sheets are no treatments", () => {
  const { sheets } = read(readFileSync(join(SAMPLES, "registre-une-fiche-par-feuille.ods")));
  const roles = understand(sheets, NO_CHOICE).sheets.map(({ name, role, count }) => `${name}: ${role} ${count}`);
  expect(roles.slice(0, 4)).toEqual([
    "Tutoriel: text 0",
    "Liste des traitements: index 0",
    "Modèle de fiche: model 0",
    "Fiche 1: entry 1",
  ]);
});
