import "server-only";
import { type EntryRow, lockEntry } from "@/db/queries/register/entries";
import { withdrawSetAside } from "@/db/queries/register/set-asides";
import { DomainError } from "@/lib/domain/errors";
import { type EntryContent, entryContentSchema } from "@/lib/domain/register/content";
import { FIELD_KEYS } from "@/lib/domain/register/content/fields";
import { mergeMarks } from "@/lib/domain/register/merge-marks";
import { type Merged, mergeChanges } from "@/lib/domain/sync/merge";
import type { Operation } from "@/lib/domain/sync/operation";
import { NO_TEMPLATE, openDraft, originOf } from "../../register/open-draft";
import { loadSituation, type Situation } from "../../register/situation";
import { storeContent } from "../../register/store-content";
import { dayOf } from "../../today";
import { type Applying, acts, type Batch } from "../batch";

const MARKS = ["unknowns", "confirmed", "toConfirm"] as const;
type Fields = Extract<Operation, { kind: "entry" }>["fields"];

const marksSchema = entryContentSchema.pick({ unknowns: true, confirmed: true, toConfirm: true });

/** The marks on the fields are there or not: they merge without a choice. A base that is none counts as the server's. */
function marksIn(fields: Fields, theirs: EntryContent) {
  const held = marksSchema.parse(theirs);
  const side = (pick: "base" | "mine") => {
    const given = Object.fromEntries(MARKS.map((key) => [key, fields[key]?.[pick] ?? held[key]]));
    return marksSchema.safeParse(given).data ?? held;
  };
  return mergeMarks({ base: side("base"), mine: side("mine"), theirs: held });
}

/** Writes merged fields over an entry that is held. */
export async function writeMerged(
  { tx, writing, now }: Pick<Batch, "tx" | "writing" | "now">,
  situation: Situation,
  entry: EntryRow,
  change: Readonly<Record<string, unknown>>,
) {
  const content = { ...entry.content, ...change } as EntryContent; // each change was held to the schema of its field
  return storeContent(tx, writing, situation, entry, { seen: entry.version, content, now });
}

/** The entry's own fields, each by itself; another's text in the same field stays until the DPO chooses. */
export const applyEntry: Applying<"entry"> = async (batch, operation) => {
  const { tx, writing, now } = batch;
  const { entryId, fields } = operation;
  const entry = await lockEntry(tx, writing, entryId);
  if (!entry) throw new DomainError("not-found", "entry");
  const own = Object.fromEntries(FIELD_KEYS.map((key) => [key, fields[key]]));
  const merged: Merged = mergeChanges(own, entry.content);
  const marks = marksIn(fields, entry.content);
  const moved = MARKS.filter((key) => fields[key] !== undefined);
  const change = { ...merged.change, ...Object.fromEntries(moved.map((key) => [key, marks[key]])) };
  const on = { subject: "entry" as const, subjectId: entryId };
  if (Object.keys(change).length === 0) return { version: entry.version, acts: [], merged, on };
  const situation = await loadSituation(tx, writing, dayOf(now));
  const { result, audit } = await writeMerged(batch, situation, entry, change);
  return { version: result.version, acts: acts("saveEntry", audit), merged, on };
};

/** A draft under the id that the device made, with the next reference of the year. */
export const applyNewEntry: Applying<"entry-new"> = async ({ tx, writing, now }, { entryId, templateId, content }) => {
  if (await lockEntry(tx, writing, entryId)) throw new DomainError("conflict", "entry");
  const situation = await loadSituation(tx, writing, dayOf(now));
  const latest = [...situation.templates.values()].filter(({ id }) => id === templateId).at(-1);
  if (templateId !== null && !latest) throw new DomainError("not-found", "template");
  const adopted = situation.row.entries.some((one) => one.templateId === templateId && one.status !== "archived");
  if (templateId !== null && adopted) throw new DomainError("conflict", "template");
  if (latest) await withdrawSetAside(tx, writing, latest.id);
  const origin = latest ? originOf(latest) : NO_TEMPLATE;
  const { result, audit } = await openDraft(tx, writing, situation, origin, content, entryId);
  return { version: result.version, acts: acts(latest ? "adoptTemplate" : "addEntry", audit) };
};
