import "server-only";
import type { Tx } from "@/db/client";
import { type EntryChange, type EntryRow, selectEntry, updateEntry } from "@/db/queries/register/entries";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { FIELD_KEYS } from "@/lib/domain/register/content/fields";
import { changedFields } from "../changes";
import type { Outcome } from "../mutation";

export type EntryKey = { memberId: string; entryId: string; version: number };
export type Saved = { id: string; version: number };

/** The entry as it stands; `not-found` when it is not there for this actor. */
export async function heldEntry(tx: Tx, scope: Scope<MemberRight>, entryId: string): Promise<EntryRow> {
  const entry = await selectEntry(tx, scope, entryId);
  if (!entry) throw new DomainError("not-found", "entry");
  return entry;
}

/** What the second editor gets instead of an overwrite: the text as it now stands, and whose it is. */
export const overtaken = (current: EntryRow) =>
  new DomainError("stale", "entry", {
    version: current.version,
    by: current.updatedBy,
    at: current.updatedAt.toISOString(),
    content: current.content,
  });

/** Writes a change on the version the person saw, with its audit row; `stale` with the other text when someone wrote meanwhile. */
export async function writeEntry(
  tx: Tx,
  scope: Scope<MemberRight>,
  entry: EntryRow,
  seen: number,
  change: EntryChange,
): Promise<Outcome<Saved>> {
  if (entry.version !== seen) throw overtaken(entry);
  const row = await updateEntry(tx, scope, { id: entry.id, seen, by: scope.actor.name }, change);
  if (!row) throw overtaken(await heldEntry(tx, scope, entry.id));
  const plain = (e: EntryRow) => ({ status: e.status, nextReviewOn: e.nextReviewOn, recommendation: e.recommendation });
  const content = (e: EntryRow) => Object.fromEntries(FIELD_KEYS.map((field) => [field, e.content[field]]));
  return {
    result: { id: row.id, version: row.version },
    audit: {
      objectType: "entry",
      objectId: row.id,
      changes: { ...changedFields(plain(entry), plain(row)), ...changedFields(content(entry), content(row)) },
    },
  };
}
