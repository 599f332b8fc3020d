import { expect, test } from "vitest";
import type { EntryContent } from "@/lib/domain/register/content";
import { blankDataCategory, blankRetention } from "@/lib/domain/register/content/blank";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import type { ProposedEntry } from "@/lib/domain/register/import/proposed-entry";
import { type SampleEntry, sampleShape } from "@/lib/domain/register/import/sample-shape";
import { sampleScore } from "@/lib/domain/register/import/testing/sample-score";
import { understand } from "@/lib/domain/register/import/understand";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { renderRegister } from "./render";
import { read } from "./spreadsheet/reader/read.mjs";

const named = (name: string, change: Partial<EntryContent> = {}) => ({ ...completeContent, ...change, name });
const entries = [
  named("Restauration scolaire"),
  named("Accueil périscolaire", { purposes: completeContent.purposes.slice(0, 1), processors: [] }),
  named("Vidéoprotection", {
    dataCategories: completeContent.dataCategories.slice(0, 1),
    dataSubjects: [
      { label: "Passants", kind: null, comment: "" },
      { label: "Agents", kind: null, comment: "" },
    ],
  }),
].map((content, index) => sampleEntry(index + 1, { ref: `2026-00${index + 1}`, content }));

/** What a person would read in the entry; periods are compared apart, in the words of the export. */
const typed = ({ ref, content, createdAt, updatedAt }: (typeof entries)[number]): SampleEntry => ({
  name: content.name,
  ref,
  purposes: content.purposes.map(({ label }) => label),
  lawfulBasis: "public_task",
  dataSubjects: content.dataSubjects.map(({ label }) => label),
  dataCategories: content.dataCategories.map(({ label, examples }) => ({
    label,
    detail: examples.join(", "),
    retention: "said",
  })),
  sensitive: content.dataCategories.some(({ kind }) => kind !== "courante"),
  recipients: [...content.internalRecipients, ...content.externalRecipients].map(({ label }) => label),
  processors: content.processors.map(({ name }) => name),
  transfer: false,
  measures: content.securityMeasures.map(({ label }) => label),
  createdOn: createdAt.slice(0, 10),
  updatedOn: updatedAt.slice(0, 10),
});

/** One period for all the data holds for each. */
const heldByEach = (entry: ProposedEntry): ProposedEntry => ({
  ...entry,
  dataCategories: entry.dataCategories.map((category) => ({
    ...category,
    retention: category.retention || entry.retention,
  })),
});

const periodSaid = (entry: SampleEntry): SampleEntry => ({
  ...entry,
  dataCategories: entry.dataCategories.map((category) => ({
    ...category,
    retention: /^1\san/.test(category.retention) ? "said" : category.retention,
  })),
});

test.each([
  ["ods", "sheets"],
  ["xlsx", "sheets"],
  ["csv", "rows"],
] as const)(
  "EXP-15 a register exported in %s is imported again, nineteen answers in twenty",
  async (format, layout) => {
    const exported = sampleExport({ record: { ...sampleRecord, entries } });
    const understood = understand(read(await renderRegister(format, exported)).sheets, {
      ...{ mapping: {}, saved: {}, withHidden: false },
    });
    expect(understood.layout).toBe(layout);
    const { share, total, wrong } = sampleScore(
      understood.entries.map(heldByEach).map(sampleShape).map(periodSaid),
      entries.map(typed),
    );
    console.info(`${format} read back: ${(100 * share).toFixed(1)} % of ${total} answers`);
    expect(share, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
    for (const { notes } of understood.entries) expect(notes.join("\n")).toContain("Préconisations DGP/SIAF/2014/006");
  },
);

test.each([
  [
    "one for all, with signs that part a list",
    { [ALL_CATEGORIES]: "2 ans ; 3 si litige\npuis tri" },
    ["2 ans, 3 si litige, puis tri"],
  ],
  ["one each", { Identité: "2 ans", Santé: "1 an ; 2 si litige" }, ["2 ans", "1 an, 2 si litige"]],
  ["none for the first", { Santé: "1 an" }, ["", "1 an"]],
])("EXP-15 the periods of a CSV come back to their data: %s", async (_, said, expected) => {
  const dataCategories = ["Identité", "Santé"].map((label) => ({ ...blankDataCategory(label) }));
  const retention = Object.entries(said).map(([label, text]) => ({ ...blankRetention(label), text }));
  const record = {
    ...sampleRecord,
    entries: [sampleEntry(1, { content: { ...completeContent, dataCategories, retention } })],
  };
  const bytes = await renderRegister("csv", sampleExport({ record }));
  const { entries } = understand(read(bytes).sheets, { mapping: {}, saved: {}, withHidden: false });
  const [back] = entries.map(heldByEach);
  const told = back?.dataCategories.map((category) => category.retention) ?? [];
  expect(back?.dataCategories.map(({ label }) => label)).toEqual(["Identité", "Santé"]);
  expect(told).toEqual(expected.length === 1 ? [expected[0], expected[0]] : expected);
});
