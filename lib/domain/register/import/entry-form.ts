import { kindOfData } from "./parse/data-kind";
import { readTransfer } from "./parse/transfer";
import type { ProposedEntry } from "./proposed-entry";

/** Answers of a proposed entry that hold one line, and those that hold one item a line. */
export const LINE_FIELDS = ["name", "ref", "service", "manager", "storagePlace", "createdOn", "updatedOn"] as const;
export const LIST_FIELDS = [
  "purposes",
  "lawReferences",
  "dataSubjects",
  "recipients",
  "processors",
  "software",
  "measures",
  "dataSources",
  "jointControllers",
] as const;
/** Between two notes, which may hold several lines. */
export const BETWEEN_NOTES = "\n\n";
/** Lines that the form adds for categories the file does not name. */
export const SPARE_CATEGORIES = 2;

type Typed = (name: string) => string;

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false };

function categoriesTyped(typed: Typed, before: ProposedEntry) {
  return Array.from({ length: before.dataCategories.length + SPARE_CATEGORIES }, (_, index) => ({
    label: typed(`dataCategories.${index}.label`).trim(),
    detail: typed(`dataCategories.${index}.detail`).trim(),
    retention: typed(`dataCategories.${index}.retention`).trim(),
  })).filter(({ label, detail, retention }) => label !== "" || detail !== "" || retention !== "");
}

/**
 * The entry as a person corrected it; `typed` gives the text of a field by its name. What the form does not ask stays as it was,
 * as long as what it goes with does. Not yet checked: a choice may be none of those offered.
 */
export function entryTyped(typed: Typed, before: ProposedEntry): Record<keyof ProposedEntry, unknown> {
  const text = Object.fromEntries(LINE_FIELDS.map((field) => [field, typed(field).trim()]));
  const lists = Object.fromEntries(LIST_FIELDS.map((field) => [field, linesOf(typed(field))]));
  const dataCategories = categoriesTyped(typed, before);
  const special = dataCategories.some(({ label, detail }) => kindOfData(label, detail).kind !== "courante");
  const transfer = ANSWERS[typed("transfer")] ?? null;
  const transferText = typed("transferText").trim();
  const same = transferText === before.transferText && transfer === before.transfer;
  const recipients = linesOf(typed("recipients"));
  return {
    ...before,
    ...text,
    ...lists,
    domain: typed("domain"),
    lawfulBasis: typed("lawfulBasis"),
    lawfulBasisText: typed("lawfulBasisText").trim(),
    notes: typed("notes")
      .split(/\n\s*\n/)
      .map((note) => note.trim())
      .filter((note) => note !== ""),
    dataCategories,
    sensitive: special || before.sensitive,
    retention: typed("retention").trim(),
    internalRecipients: before.internalRecipients.filter((label) => recipients.includes(label)),
    noRecipient: typed("noRecipient") === "on",
    transfer,
    transferText,
    transfers: same
      ? before.transfers
      : transfer === true
        ? linesOf(transferText).map((line) => readTransfer(line))
        : [],
  };
}
