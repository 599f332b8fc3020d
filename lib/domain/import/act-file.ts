import { z } from "zod";
import type { Sheet } from "../register/import/sheet";
import {
  ACT_FIELDS,
  type ActCells,
  type ActMapping,
  type ActValues,
  LISTED_FIELDS,
  type ListedField,
} from "./act-field";
import { actReader, type ImportedAct, type Known, type ReadAct } from "./act-reader";
import { type ActTable, actTable } from "./act-table";
import { folded } from "./csv";

/** Ten columns of a file as large as is read (20,000 cells): beyond it, a file is to be parted by year. */
export const MOST_LINES = 2000;

/** What a person chose of one file. `edits`: lines corrected by hand, by their place from 0, whole. */
export type ActChoices = {
  readonly mapping: ActMapping;
  readonly values: ActValues;
  readonly edits: Readonly<Record<string, ActCells>>;
};
export const NO_CHOICES: ActChoices = { mapping: {}, values: {}, edits: {} };

/** An act that is recorded already, as far as it is compared. */
export type RecordedAct = { id: string; ref: string; memberId: string; date: string; theme: string; subject: string };

/** `same`: recorded already; `twin`: said before in the file; `alike`: same member, day and theme under another object. */
export type Standing = "new" | "alike" | "same" | "twin" | "refused";
export type PreviewLine = {
  readonly index: number;
  readonly sheet: string;
  readonly line: number;
  readonly cells: ActCells;
  readonly edited: boolean;
  readonly read: ReadAct;
  readonly standing: Standing;
  readonly beside: RecordedAct | null;
};
/** A word of the file that no list has; "" where cells are empty. */
export type UnknownValue = { readonly field: ListedField; readonly value: string; readonly count: number };
export type UnderstoodActs = {
  readonly columns: ActTable["columns"];
  readonly skipped: ActTable["skipped"];
  readonly hiddenColumns: ActTable["hiddenColumns"];
  readonly hiddenLines: ActTable["hiddenLines"];
  readonly lines: readonly PreviewLine[];
  readonly unknown: readonly UnknownValue[];
  /** How many lines there are when there are too many; null else. */
  readonly tooMany: number | null;
};

const isListed = (field: string): field is ListedField => LISTED_FIELDS.some((one) => one === field);

/** The words of each list that a person already gave a meaning, or that have none yet. */
function unknownOf(lines: readonly { cells: ActCells; read: ReadAct }[], values: ActValues): UnknownValue[] {
  const found = new Map<string, UnknownValue>();
  const add = (field: ListedField, value: string) => {
    const key = `${field} ${folded(value)}`;
    const before = found.get(key);
    found.set(key, { field, value: before?.value ?? value, count: (before?.count ?? 0) + 1 });
  };
  for (const { cells, read } of lines) {
    const unknown = read.kind === "refused" ? read.problems : [];
    for (const { field, unknown: value } of unknown) if (value !== undefined && isListed(field)) add(field, value);
    for (const field of LISTED_FIELDS) {
      const cell = cells[field] ?? "";
      const refused = unknown.some((one) => one.field === field && one.unknown !== undefined);
      if (!refused && values[field]?.[folded(cell)] !== undefined) add(field, cell);
    }
  }
  return [...found.values()].sort(
    (a, b) => LISTED_FIELDS.indexOf(a.field) - LISTED_FIELDS.indexOf(b.field) || a.value.localeCompare(b.value, "fr"),
  );
}

const keyOf = (one: { memberId: string; date: string }) => `${one.memberId} ${one.date}`;

function byMemberAndDay(recorded: readonly RecordedAct[]): ReadonlyMap<string, RecordedAct[]> {
  const by = new Map<string, RecordedAct[]>();
  for (const act of recorded) by.set(keyOf(act), [...(by.get(keyOf(act)) ?? []), act]);
  return by;
}

const isSaid = (act: Pick<RecordedAct, "theme" | "subject">, near: readonly RecordedAct[]) =>
  near.find(({ theme, subject }) => theme === act.theme && folded(subject) === folded(act.subject));

/** How many acts are recorded already: same member, day, theme and object. */
export function countRecordedAlready(acts: readonly ImportedAct[], recorded: readonly RecordedAct[]): number {
  const by = byMemberAndDay(recorded);
  return acts.filter((act) => isSaid(act, by.get(keyOf(act)) ?? [])).length;
}

/** What a line is beside what is recorded and beside the lines before it. */
function standingOf(read: ReadAct, recorded: ReadonlyMap<string, RecordedAct[]>, seen: Set<string>) {
  if (read.kind === "refused") return { standing: "refused", beside: null } as const;
  const { act } = read;
  const own = read.kind === "act" ? keyOf(read.act) : `collective ${act.date}`;
  const said = `${own} ${act.theme} ${act.type} ${folded(act.subject)}`;
  const twin = seen.has(said);
  seen.add(said);
  const near = read.kind === "act" ? (recorded.get(own) ?? []) : [];
  const same = read.kind === "act" ? isSaid(read.act, near) : undefined;
  if (same) return { standing: "same", beside: same } as const;
  if (twin) return { standing: "twin", beside: null } as const;
  const alike = near.find(({ theme }) => theme === act.theme);
  return alike ? ({ standing: "alike", beside: alike } as const) : ({ standing: "new", beside: null } as const);
}

/** Every line of a file as it would be recorded, or why it would not: the same file and choices always say the same. */
export function understandActs(
  sheets: readonly Sheet[],
  {
    choices,
    saved,
    service,
  }: { choices: ActChoices; saved: Pick<ActChoices, "mapping" | "values">; service: "dpo" | "it" },
  known: Known,
  recorded: readonly RecordedAct[],
): UnderstoodActs {
  const { lines, ...table } = actTable(sheets, choices.mapping, saved.mapping);
  if (lines.length > MOST_LINES) return { ...table, lines: [], unknown: [], tooMany: lines.length };
  const values = Object.fromEntries(
    LISTED_FIELDS.map((field) => [field, { ...saved.values[field], ...choices.values[field] }]),
  );
  const read = actReader(known, values, service);
  const by = byMemberAndDay(recorded);
  const seen = new Set<string>();
  const shown = lines.map(({ sheet, line, cells: own }, index) => {
    const edit = choices.edits[index];
    const cells = edit ?? own;
    const one = read(cells);
    return { index, sheet, line, cells, edited: edit !== undefined, read: one, ...standingOf(one, by, seen) };
  });
  return { ...table, lines: shown, unknown: unknownOf(shown, values), tooMany: null };
}

/** The first and last day of what may be recorded, for what is recorded already to be looked up; null without any. */
export function daysOf(lines: UnderstoodActs["lines"]): { from: string; to: string } | null {
  const days = lines.flatMap(({ read }) => (read.kind === "refused" ? [] : [read.act.date])).sort();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : null;
}

export type ActImportReport = {
  readonly imported: number;
  readonly visits: number;
  readonly collective: number;
  /** What stayed out: refused with its reasons, or not ticked. */
  readonly left: readonly { sheet: string; line: number; text: string; reasons: readonly string[] }[];
};

/** Lines as they are told in the report: what their cells say, in their order. */
export const wordsOf = (cells: ActCells): string =>
  ACT_FIELDS.map((field) => cells[field] ?? "")
    .filter((cell) => cell !== "")
    .join(" · ");

const key = { importId: z.uuid(), version: z.coerce.number().int() };
const cell = z.string().trim().max(500);

export const actImportKeySchema = z.object(key);
export const actMappingSchema = z.object({
  ...key,
  mapping: z.record(z.string().max(200), z.enum([...ACT_FIELDS, ""])),
});
export const actValuesSchema = z.object({
  ...key,
  values: z.partialRecord(z.enum(LISTED_FIELDS), z.record(z.string().max(500), z.string().max(60))),
});
export const actLineSchema = z.object({
  ...key,
  index: z.coerce.number().int().min(0),
  cells: z.partialRecord(z.enum(ACT_FIELDS), cell),
});
export const actConfirmSchema = z.object({ ...key, taken: z.array(z.int().min(0)).max(MOST_LINES) });
