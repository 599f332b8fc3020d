import "server-only";
import { type AnyColumn, sql } from "drizzle-orm";
import { entries, entryNotes, entryQuestions } from "@/db/schema/register";

type Written = { syndicateId: AnyColumn; memberId: AnyColumn; entryId: AnyColumn; entryVersion: AnyColumn };

/** Whether anybody touched an entry since a batch wrote it: wrote, asked, noted or moved it on. */
export function touchedSince(written: Written) {
  const sameEntry = (table: typeof entryQuestions | typeof entryNotes) =>
    sql`${table.syndicateId} = ${written.syndicateId} and ${table.memberId} = ${written.memberId} and ${table.entryId} = ${written.entryId}`;
  return sql<boolean>`${entries.version} <> ${written.entryVersion} or ${entries.status} <> 'draft'
    or exists (select from ${entryQuestions} where ${sameEntry(entryQuestions)})
    or exists (select from ${entryNotes} where ${sameEntry(entryNotes)})`;
}
