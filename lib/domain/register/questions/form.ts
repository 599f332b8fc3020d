import type { StepInput } from "./step";
import type { StepKey } from "./step-fields";

/** What a form of a page sends, by name of field; a list is a name that comes several times, in the order of the page. */
export type Typed = Readonly<Record<string, readonly string[] | undefined>>;

/** The choice that says « je ne sais pas » among the answers of a question. */
export const UNKNOWN_CHOICE = "unknown";

const text = (typed: Typed, name: string) => typed[name]?.[0] ?? "";
const texts = (typed: Typed, name: string) => (typed[name] ?? []).filter((line) => line.trim() !== "");
const ticked = (typed: Typed, name: string) => text(typed, name) === "on";
const choice = (typed: Typed, name: string) => {
  const chosen = text(typed, name);
  return chosen === "" || chosen === UNKNOWN_CHOICE ? null : chosen;
};

/** Lines of several columns; a line left wholly empty is not one. */
function rows<Column extends string>(typed: Typed, columns: Record<Column, string>): Record<Column, string>[] {
  const names = Object.entries<string>(columns);
  const length = Math.max(0, ...names.map(([, name]) => typed[name]?.length ?? 0));
  const lines = Array.from({ length }, (_, index) =>
    Object.fromEntries(names.map(([column, name]) => [column, typed[name]?.[index] ?? ""])),
  ) as Record<Column, string>[]; // fromEntries forgets the columns
  return lines.filter((line) => Object.values<string>(line).some((value) => value.trim() !== ""));
}

/** Empty is null; what is no number stays text, for the schema to say so. */
function numberOf(typed: string): number | string | null {
  const written = typed.replace(/\s/g, "");
  if (written === "") return null;
  return /^\d+$/.test(written) ? Number(written) : typed;
}

/** Columns of the lists of the pages, and the name that each has in the form. */
export const SOFTWARE_COLUMNS = { name: "softwareName", publisher: "softwarePublisher" } as const;
export const PROCESSOR_COLUMNS = {
  name: "processorName",
  role: "processorRole",
  contractReference: "contractReference",
  contractEndsOn: "contractEndsOn",
} as const;
export const COUNTRY_COLUMNS = { recipient: "transferRecipient", country: "transferCountry" } as const;

type Readers = { [Key in StepKey]: (typed: Typed) => Record<Exclude<keyof StepInput<Key>, "unknown">, unknown> };

const READ: Readers = {
  tools: (typed) => ({
    software: rows(typed, SOFTWARE_COLUMNS),
    // A place that was written is not lost because its box was forgotten.
    paper: ticked(typed, "paper") || text(typed, "paperPlace").trim() !== "",
    paperPlace: text(typed, "paperPlace"),
    storagePlace: text(typed, "storagePlace"),
    cloud: ticked(typed, "cloud"),
  }),
  service: (typed) => ({
    service: text(typed, "service"),
    internalRecipients: texts(typed, "internalRecipients"),
  }),
  recipients: (typed) => ({
    externalRecipients: texts(typed, "externalRecipients"),
    noRecipient: ticked(typed, "noRecipient"),
  }),
  retention: (typed) => ({
    answer: choice(typed, "answer"),
    value: numberOf(text(typed, "value")),
    unit: choice(typed, "unit"),
    text: text(typed, "text"),
  }),
  processors: (typed) => ({
    processors: rows(typed, PROCESSOR_COLUMNS).map((row) => ({ ...row, contractEndsOn: row.contractEndsOn || null })),
  }),
  notice: (typed) => ({
    answer: choice(typed, "answer"),
    where: text(typed, "where"),
    adaptedNotice: text(typed, "adaptedNotice"),
    consentProof: text(typed, "consentProof"),
    consentWithdrawal: text(typed, "consentWithdrawal"),
  }),
  safety: (typed) => ({
    transfers: choice(typed, "transfers"),
    countries: rows(typed, COUNTRY_COLUMNS),
    measures: [...texts(typed, "measures"), ...texts(typed, "otherMeasures")],
  }),
};

/** What was typed on a page, in the shape that the page's schema reads; still to be parsed. */
export function readTyped(step: StepKey, typed: Typed): Record<string, unknown> {
  const unknown =
    ticked(typed, "unknown") || text(typed, "answer") === UNKNOWN_CHOICE || text(typed, "transfers") === UNKNOWN_CHOICE;
  return { unknown, ...READ[step](typed) };
}
