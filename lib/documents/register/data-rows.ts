import type { EntryContent } from "@/lib/domain/register/content";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import type { Phase, Retention } from "@/lib/domain/register/content/retention";
import type { Block } from "@/lib/domain/register/export/written";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { registerExportMoreFr } from "@/lib/i18n/fr/register-export-more";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { registerWordsFr } from "@/lib/i18n/fr/register-words";
import { phaseWords } from "@/lib/i18n/register/items";
import { lines, named } from "@/lib/i18n/register/text";

const t = registerExportFr.data;

type Category = EntryContent["dataCategories"][number];
type Row = keyof typeof t.sensitive;

const ROW_OF_DETAIL: Record<string, Row> = {
  health: "health",
  health_union: "health",
  union: "union",
  political: "political",
  opinion: "political",
  religion: "religion",
  biometric: "biometric",
  genetic: "genetic",
  origin: "origin",
  intimacy: "intimacy",
};

/** The row of the model that a sensitive category belongs to; null for an ordinary one, « other » when the model has none. */
function rowOf({ kind, detail }: Category): Row | "other" | null {
  if (kind === "nir") return "nir";
  if (kind === "article_10") return "offence";
  if (kind !== "article_9") return null;
  return ROW_OF_DETAIL[detail] ?? "other";
}

const lengthThen = (phase: Phase | null, after = ""): string => {
  const words = phaseWords(phase);
  return words === "" ? "" : `${words}${after}`;
};

/** « 1 an, puis 10 ans (archives intermédiaires), puis destruction ». */
function delayOf({ active, intermediate, finalFate, fateText, text }: Retention): string {
  const fate = finalFate === "to_determine" ? "" : registerValuesFr.finalFates[finalFate].toLowerCase();
  const steps = [
    lengthThen(active),
    lengthThen(intermediate, ` (${registerWordsFr.intermediate})`),
    [fate, fateText].filter(Boolean).join(", "),
  ].filter(Boolean);
  return [steps.join(`, ${registerExportMoreFr.retention.next} `), text].filter(Boolean).join(" · ");
}

/** How long one category is kept: its own period, else the one that holds for all. */
export function delayOfCategory(content: EntryContent, label: string): string {
  const own = content.retention.filter(({ dataRef }) => dataRef === label);
  const all = content.retention.filter(({ dataRef }) => dataRef === ALL_CATEGORIES);
  return (own.length > 0 ? own : all).map(delayOf).filter(Boolean).join("\n");
}

/** A line break or a semicolon would part one period into several, for a reader as for the import. */
const inOneLine = (delay: string): string => delay.replaceAll(/\s*[;\n]\s*/g, ", ");

/** Periods in one cell: once where it holds for all the data, else under the name of each category. */
export function delaysInOneCell(content: EntryContent): string {
  const all = content.dataCategories.map(({ label }) => [label, inOneLine(delayOfCategory(content, label))] as const);
  const [[, first] = ["", ""]] = all;
  if (all.every(([, delay]) => delay === first)) return first;
  return lines(...all.map(([label, delay]) => named(label, delay))).join("\n");
}

/** A period whose category is no longer among the data keeps its own row: nothing is lost. */
function orphanDelays(content: EntryContent): string[][] {
  const labels = content.dataCategories.map(({ label }) => label);
  return content.retention
    .filter(({ dataRef }) => dataRef !== ALL_CATEGORIES && !labels.includes(dataRef))
    .map((period) => [period.dataRef, "", delayOf(period)]);
}

export const isSensitive = (category: Category): boolean => rowOf(category) !== null;

/** « Identité : nom, prénoms ». */
export const categoryWords = ({ label, examples }: Category): string => named(label, examples.join(", ")) || label;

/** The two blocks of data of the model: ordinary categories by their own name, sensitive ones in the model's own rows. */
export function dataBlocks(content: EntryContent): Block[] {
  const delay = ({ label }: Category) => delayOfCategory(content, label);
  const ordinary = content.dataCategories.filter((category) => !isSensitive(category));
  const held = (row: Row | "other") => content.dataCategories.filter((category) => rowOf(category) === row);
  const inRow = (row: Row | "other", title: string): string[][] => {
    const categories = held(row);
    if (categories.length === 0) return [];
    return [[title, categories.map(categoryWords).join("\n"), [...new Set(categories.map(delay))].join("\n")]];
  };
  const rows = Object.keys(t.sensitive) as Row[]; // the keys of that very object
  return [
    {
      title: t.title,
      columns: t.columns,
      rows: [
        ...ordinary.map((category) => [category.label, category.examples.join(", "), delay(category)]),
        ...orphanDelays(content),
      ],
    },
    {
      title: t.sensitiveTitle,
      columns: t.columns,
      rows: [...rows.flatMap((row) => inRow(row, t.sensitive[row])), ...inRow("other", t.otherSensitive)],
      absent: rows.filter((row) => held(row).length === 0).map((row) => t.sensitive[row]),
    },
  ];
}
