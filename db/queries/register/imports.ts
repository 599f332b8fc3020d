import "server-only";
import { and, desc, eq, getTableColumns, lt, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { importedEntries as e, importSources as s, imports as t } from "@/db/schema/import";
import { entries } from "@/db/schema/register";
import type { MemberRight, Right } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Mapping } from "@/lib/domain/register/import/match-column";
import { PREPARED_DAYS } from "@/lib/domain/register/import/status";
import { touchedSince } from "./touched";

type Reading = Scope<MemberRight>;
type Writing = Scope<"register:write">;
type Key = "syndicateId" | "memberId";

export type ImportRow = Omit<typeof t.$inferSelect, "sheets">;
export type ImportChange = Partial<
  Pick<
    typeof t.$inferSelect,
    "status" | "draft" | "sheets" | "report" | "importedAt" | "importedBy" | "undoneAt" | "undoneBy"
  >
>;

const one = ({ syndicateId, memberId }: Reading, id: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id));

const { sheets, ...withoutSheets } = getTableColumns(t);

export async function selectImport(tx: Tx, scope: Reading, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.select(withoutSheets).from(t).where(one(scope, id));
  return row;
}

/** The texts that were read of the file; null once they are gone. */
export async function selectImportSheets(tx: Tx, scope: Reading, id: string) {
  const [row] = await tx.select({ sheets }).from(t).where(one(scope, id));
  return row?.sheets ?? null;
}

/** The member's imports that were not given up, the last first, without what they hold. */
export const selectImports = (tx: Tx, { syndicateId, memberId }: Reading) =>
  tx
    .select({
      id: t.id,
      status: t.status,
      fileName: t.fileName,
      createdBy: t.createdBy,
      createdAt: t.createdAt,
      importedAt: t.importedAt,
      imported: sql<number | null>`(${t.report} ->> 'imported')::integer`,
    })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), ne(t.status, "dropped")))
    .orderBy(desc(t.createdAt));

export async function insertImport(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  row: Omit<typeof t.$inferInsert, Key>,
): Promise<void> {
  await tx.insert(t).values({ ...row, syndicateId, memberId });
}

/** Undefined when it moved on since `seen`. */
export async function updateImport(
  tx: Tx,
  scope: Writing,
  { id, seen }: { id: string; seen: number },
  change: ImportChange,
): Promise<{ version: number } | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: seen + 1 })
    .where(and(one(scope, id), eq(t.version, seen)))
    .returning({ version: t.version });
  return row;
}

/** Empties what was prepared too long ago to be taken further. */
export async function dropStaleImports(tx: Tx, { syndicateId, memberId }: Writing): Promise<void> {
  const since = sql`now() - make_interval(days => ${PREPARED_DAYS})`;
  const stale = and(eq(t.status, "prepared"), lt(t.createdAt, since));
  await tx
    .update(t)
    .set({ status: "dropped", sheets: null, draft: null, version: sql`${t.version} + 1` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), stale));
}

export async function insertImportedEntries(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  rows: readonly Omit<typeof e.$inferInsert, Key>[],
): Promise<void> {
  await tx.insert(e).values(rows.map((row) => ({ ...row, syndicateId, memberId })));
}

/** The entries of a batch as they stand, each with whether anybody touched it since: wrote, asked, noted or moved it on. */
export const selectImportedEntries = (tx: Tx, { syndicateId, memberId }: Reading, importId: string) =>
  tx
    .select({
      id: entries.id,
      ref: entries.ref,
      name: entries.name,
      version: entries.version,
      status: entries.status,
      origin: e.origin,
      touched: touchedSince(e),
    })
    .from(e)
    .innerJoin(
      entries,
      and(eq(entries.syndicateId, e.syndicateId), eq(entries.memberId, e.memberId), eq(entries.id, e.entryId)),
    )
    .where(and(eq(e.syndicateId, syndicateId), eq(e.memberId, memberId), eq(e.importId, importId)))
    .orderBy(entries.ref);

/** What the DPO settled for a source; empty when nothing. */
export async function selectSourceMapping(tx: Tx, { syndicateId }: Reading, source: string): Promise<Mapping> {
  const [row] = await tx
    .select({ mapping: s.mapping })
    .from(s)
    .where(and(eq(s.syndicateId, syndicateId), eq(s.source, source)));
  return row?.mapping ?? {};
}

/** The database lets the DPO alone write here. */
export async function upsertSourceMapping(
  tx: Tx,
  { syndicateId, actor }: Scope<Right>,
  source: string,
  mapping: Mapping,
): Promise<void> {
  const written = { mapping, updatedBy: actor.name, updatedAt: sql`clock_timestamp()` };
  await tx
    .insert(s)
    .values({ syndicateId, source, ...written })
    .onConflictDoUpdate({ target: [s.syndicateId, s.source], set: { ...written, version: sql`${s.version} + 1` } });
}
