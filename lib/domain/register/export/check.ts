import type { EntryContent } from "../content";
import { entryContentSchema } from "../content";
import { filledContent } from "../content/blank";
import { attachedDocuments } from "./carried";
import type { EntryRecord, RegisterRecord } from "./record";

/** `code` is a key of the catalogue; `subject` the reference of an entry, or a number. */
export type RecordProblem = { readonly code: RecordProblemCode; readonly subject: string };

export const RECORD_PROBLEMS = [
  "duplicate",
  "version-numbers",
  "version-content",
  "version-seal",
  "version-approval",
  "version-in-force",
  "left-out",
  "own-template",
  "edition-numbers",
  "edition-seal",
] as const;
export type RecordProblemCode = (typeof RECORD_PROBLEMS)[number];

/** Gives the hash that a version must bear, and that of a text. */
export type Seals = { readonly version: Seal; readonly text: (text: string) => string };
export type Seal = (version: { entryId: string; number: number; content: EntryContent }) => string;

const hasTwice = (items: readonly (string | number)[]) => new Set(items).size !== items.length;

function* problemsOf(entry: EntryRecord, approvals: ReadonlySet<string>, seal: Seal): Generator<RecordProblem> {
  const of = (code: RecordProblemCode) => ({ code, subject: entry.ref });
  if (entry.versions.some(({ number }, index) => number !== index + 1)) yield of("version-numbers");
  for (const { number, content, sha256, approvalId } of entry.versions) {
    const frozen = filledContent(content);
    if (!entryContentSchema.safeParse(frozen).success) yield of("version-content");
    // The hash was taken of the words as they were frozen, before later fields existed.
    const written = content as unknown as EntryContent; // JSON, checked the line above once filled
    if (seal({ entryId: entry.id, number, content: written }) !== sha256) yield of("version-seal");
    if (!approvals.has(approvalId)) yield of("version-approval");
  }
  if (entry.approvedVersion !== (entry.versions.at(-1)?.number ?? null)) yield of("version-in-force");
}

/** An entry starts from one template; one of the syndicate's own comes with the register. */
function originProblems({ entries, ownTemplates = [] }: RegisterRecord): RecordProblem[] {
  const known = new Set(ownTemplates.map(({ id, version }) => `${id} ${version}`));
  return entries
    .filter(
      ({ ownTemplate: own, templateId }) => own && (templateId !== null || !known.has(`${own.id} ${own.version}`)),
    )
    .map(({ ref }) => ({ code: "own-template", subject: ref }));
}

/** Editions follow each other from 1, and each still gives its hash. */
function editionProblems({ publication }: RegisterRecord, textSeal: Seals["text"]): RecordProblem[] {
  const editions = publication?.editions ?? [];
  const of = (code: RecordProblemCode, number: number) => ({ code, subject: String(number) });
  return [
    ...editions.flatMap(({ number }, index) => (number === index + 1 ? [] : [of("edition-numbers", number)])),
    ...editions.flatMap(({ number, content, sha256 }) =>
      textSeal(content) === sha256 ? [] : [of("edition-seal", number)],
    ),
  ];
}

/**
 * Why a register must not be taken in, though its shape is right; empty when it may. A version whose words do not give the
 * hash written at its approval was changed since: it is refused, never repaired.
 */
export function recordProblems(record: RegisterRecord, seals: Seals): RecordProblem[] {
  const { entries, approvals, setAside } = record;
  const ids = new Set(entries.map(({ id }) => id));
  const lists = [
    entries.map(({ id }) => id),
    entries.map(({ ref }) => ref),
    approvals.map(({ id }) => id),
    approvals.map(({ number }) => number),
    setAside.map(({ templateId }) => templateId),
    ...entries.map(({ questions }) => questions.map(({ id }) => id)),
    ...entries.map(({ decisions = [] }) => decisions.map(({ toVersion }) => toVersion)),
    (record.ownTemplates ?? []).map(({ id, version }) => `${id} ${version}`),
    attachedDocuments(record).map(({ document }) => document.id),
  ];
  const known = new Set(approvals.map(({ id }) => id));
  return [
    ...lists.filter(hasTwice).map((list) => ({ code: "duplicate" as const, subject: String(list[0] ?? "") })),
    ...entries.flatMap((entry) => [...problemsOf(entry, known, seals.version)]),
    ...approvals
      .filter(({ leftOut }) => leftOut.some(({ entryId }) => !ids.has(entryId)))
      .map(({ number }) => ({ code: "left-out" as const, subject: String(number) })),
    ...originProblems(record),
    ...editionProblems(record, seals.text),
  ];
}

/** The highest number given in each year, from references « 2026-014 »: where the counters must go on. */
export function countersOf({ entries }: RegisterRecord): Map<number, number> {
  const counters = new Map<number, number>();
  for (const { ref } of entries) {
    const [, year, number] = /^(\d{4})-(\d{3,6})$/.exec(ref) ?? [];
    if (year && number) counters.set(Number(year), Math.max(counters.get(Number(year)) ?? 0, Number(number)));
  }
  return counters;
}
