import { plain } from "../../plain-text";
import { meaningfulWords } from "../words";
import { dashedItems, listOfNames, saysNothing, strongItems } from "./list";

/** `retention` is the text of the cell, empty when none goes with this category. */
export type ReadCategory = { label: string; detail: string; retention: string };

const LABEL_MAX = 150;
/** « Vie personnelle : … », « Vie personnelle – … »; the hour « 8 : 30 » and a web address are no labels. */
const LABELLED = new RegExp(`^(?!\\d|https?)(.{2,${LABEL_MAX}}?)\\s*(?::(?!//)|\\s[–—-])\\s*(.*)$`, "su");
/** The label of the CNIL's own model, in the word everyone uses. */
const NIR = /^numero d'identification national unique|^n(?:°|umero) de securite sociale$/;

/** « Identité (nom, prénom) ». */
const BRACKETED = new RegExp(`^([^()]{2,${LABEL_MAX}}?)\\s*\\(([^()]+)\\)$`, "su");

/** Details in brackets, where one of the cell lists several: a single word in brackets only makes a label clearer. */
function bracketed(items: readonly string[]): (RegExpExecArray | null)[] {
  const found = items.map((item) => BRACKETED.exec(item));
  return found.some((match) => match?.[2]?.includes(",")) ? found : items.map(() => null);
}

const startsHigh = (text: string) => /^\p{Lu}\p{Ll}/u.test(text);

const shortLabel = (label: string): string => (NIR.test(plain(label)) ? "NIR" : label.trim());

/** Categories with what belongs to each, from the label and the detail of a model's line. */
export const categoryOf = (label: string, detail: string, retention = ""): ReadCategory => ({
  label: shortLabel(label),
  detail: saysNothing(detail)
    ? ""
    : detail
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .join(", "),
  retention: retention.trim(),
});

const added = (detail: string, items: readonly string[]) =>
  [...(detail === "" ? [] : [detail.replace(/[,;]$/, "")]), ...items].join(", ");

/**
 * The categories that a cell lists. « Nom : détail » is one with its detail; once a cell writes so, a line without label goes on
 * the one before, unless it starts with a capital where no detail does. A cell that has no label at all lists categories.
 */
export function readCategories(cell: string): ReadCategory[] {
  const items = strongItems(cell).filter((item) => !saysNothing(item));
  const [only = ""] = items;
  const dashed = items.length === 1 && !only.includes(":") ? dashedItems(only) : [];
  if (dashed.length > 0) return dashed.map((name) => categoryOf(name, ""));
  const named = items.map((item) => LABELLED.exec(item));
  const labelled = named.every((match) => match === null) ? bracketed(items) : named;
  if (labelled.every((match) => match === null)) {
    const names = items.length === 1 ? listOfNames(cell) : items;
    return names.map((name) => categoryOf(name, ""));
  }
  const categories: (ReadCategory & { more: string[] })[] = [];
  const lowDetails = labelled.every((match) => match === null || /^[^\p{Lu}]/u.test(match[2] ?? ""));
  items.forEach((item, index) => {
    const [, label, detail] = labelled[index] ?? [];
    const last = categories.at(-1);
    if (label !== undefined) categories.push({ ...categoryOf(label, detail ?? ""), more: [] });
    else if (last && !(lowDetails && startsHigh(item))) last.more.push(item);
    else categories.push({ ...categoryOf(item, ""), more: [] });
  });
  return categories.map(({ label, detail, retention, more }) => ({ label, detail: added(detail, more), retention }));
}

/** Details that stand in a column of their own, line by line beside the labels. */
export function withDetails(categories: readonly ReadCategory[], cell: string): ReadCategory[] {
  const details = strongItems(cell).filter((item) => !saysNothing(item));
  if (details.length === 0) return [...categories];
  if (categories.length === 0) return readCategories(cell);
  if (details.length === categories.length)
    return categories.map((category, index) => ({
      ...category,
      detail: added(category.detail, details.slice(index, index + 1)),
    }));
  return categories.map((category, index) =>
    index === 0 ? { ...category, detail: added(category.detail, details) } : category,
  );
}

const wordsOf = (label: string) => meaningfulWords(label).join(" ");

function byLabel(categories: readonly ReadCategory[], lines: readonly string[]): ReadCategory[] | undefined {
  const labelled = lines.map((line) => LABELLED.exec(line));
  const places = new Map(categories.map(({ label }, index) => [wordsOf(label), index] as const).reverse());
  const found = labelled.map((match) => (match?.[1] ? places.get(wordsOf(match[1])) : undefined));
  if (lines.length === 0 || found.includes(undefined)) return undefined;
  return categories.map((category, index) => {
    const at = found.indexOf(index);
    return at === -1 ? category : { ...category, retention: labelled[at]?.[2] ?? "" };
  });
}

/** One period beside several categories is that of all, and so are those that go by other names: « Paie : 6 ans ». */
function ofAll(lines: readonly string[], categories: readonly ReadCategory[]): boolean {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return true;
  return lines.length > 1 && lines.length !== categories.length && lines.every((line) => LABELLED.test(line));
}

/** The categories of one line of a table, each with the period that stands beside them. */
export function withOwnPeriod(categories: readonly ReadCategory[], cell: string): ReadCategory[] {
  const periods = withRetention(categories, cell);
  if (periods.general === "") return periods.categories;
  return periods.categories.map((category) => ({ ...category, retention: periods.general }));
}

/**
 * Periods beside categories: by their labels where each line names one, else line by line. Lines beyond the last category stay
 * with it; `general` is the text that goes with all of them, or with none.
 */
export function withRetention(
  categories: readonly ReadCategory[],
  cell: string,
): { categories: ReadCategory[]; general: string } {
  const lines = strongItems(cell).filter((item) => !saysNothing(item));
  const last = categories.length - 1;
  if (last < 0) return { categories: [], general: lines.join("\n") };
  const named = byLabel(categories, lines);
  if (named) return { categories: named, general: "" };
  if (last > 0 && ofAll(lines, categories)) return { categories: [...categories], general: lines.join(" ; ") };
  const placed = categories.map((category, index) => {
    const own = index === last ? lines.slice(index) : lines.slice(index, index + 1);
    return own.length === 0 ? category : { ...category, retention: own.join("\n") };
  });
  return { categories: placed, general: "" };
}
