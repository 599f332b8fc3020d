import "server-only";
import { and, desc, eq, getTableColumns, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { actImports as t } from "@/db/schema/act-import";
import type { Scope } from "@/lib/domain/access/policy";
import type { ActChoices, RecordedAct } from "@/lib/domain/import/act-file";
import type { KnownMember } from "@/lib/domain/import/member-named";
import type { Service } from "@/lib/domain/intervention/service";
import { PREPARED_DAYS } from "@/lib/domain/register/import/status";

type Importing = Scope<"intervention:import">;
type Row = typeof t.$inferSelect;
export type ActImportChange = Partial<
  Pick<Row, "status" | "choices" | "sheets" | "report" | "importedAt" | "importedBy" | "undoneAt" | "undoneBy">
>;

const { sheets: _sheets, choices: _choices, ...heads } = getTableColumns(t);

/** The files of a service that were not given up, the last first, without what they hold. */
export const selectActImports = (tx: Tx, { syndicateId }: Importing, service: Service) =>
  tx
    .select(heads)
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.service, service), ne(t.status, "dropped")))
    .orderBy(desc(t.createdAt))
    .limit(50);

export async function selectActImport(tx: Tx, { syndicateId }: Importing, id: string): Promise<Row | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)));
  return row;
}

/** What headings and words meant in the last file of that source that was confirmed. */
export async function selectSavedActChoices(
  tx: Tx,
  { syndicateId }: Importing,
  { service, source }: { service: Service; source: string },
): Promise<Pick<ActChoices, "mapping" | "values">> {
  const [row] = await tx
    .select({ choices: t.choices })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.service, service), eq(t.source, source), isNotNull(t.importedAt)))
    .orderBy(desc(t.importedAt))
    .limit(1);
  return row?.choices ?? { mapping: {}, values: {} };
}

export const insertActImport = (tx: Tx, { syndicateId }: Importing, row: Omit<typeof t.$inferInsert, "syndicateId">) =>
  tx.insert(t).values({ ...row, syndicateId });

/** Undefined when it moved on since `seen`. */
export async function updateActImport(
  tx: Tx,
  { syndicateId }: Importing,
  { id, seen }: { id: string; seen: number },
  change: ActImportChange,
): Promise<{ version: number } | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: seen + 1 })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, seen)))
    .returning({ version: t.version });
  return row;
}

/** A file that nobody took further is forgotten, its sheets with it. */
export const dropStaleActImports = (tx: Tx, { syndicateId }: Importing) =>
  tx
    .update(t)
    .set({ status: "dropped", sheets: null, choices: { mapping: {}, values: {}, edits: {} } })
    .where(
      and(
        eq(t.syndicateId, syndicateId),
        eq(t.status, "prepared"),
        lt(t.createdAt, sql`now() - make_interval(days => ${PREPARED_DAYS})`),
      ),
    );

/** Every member that the person reaches, those that left included, by all the names that a file may give it. */
export const selectMembersByAnyName = (tx: Tx, { syndicateId }: { syndicateId: string }) =>
  tx.execute<KnownMember>(sql`
    select id, name, coalesce(siren, '') as siren, coalesce(insee, '') as insee
    from member where syndicate_id = ${syndicateId} order by name`);

/** What a service recorded between two days, cancelled acts left out: a file that was taken back may come in again. */
export const selectRecordedActs = (
  tx: Tx,
  { syndicateId }: Importing,
  { service, from, to }: { service: Service; from: string; to: string },
) =>
  tx.execute<RecordedAct>(sql`
    select id, ref, member_id as "memberId", date::text as date, theme, subject
    from intervention
    where syndicate_id = ${syndicateId} and service = ${service} and date between ${from} and ${to} and status <> 'annulee'`);

/** How many acts of a batch were touched since: another version, a call back, a linked entry, a document, a visit gone on with. */
export async function countTouchedActs(tx: Tx, { syndicateId }: Importing, importId: string): Promise<number> {
  const [row] = await tx.execute<{ touched: number }>(sql`
    select (
      (select count(*) from intervention i where i.syndicate_id = ${syndicateId} and i.import_id = ${importId} and (
        i.version > 1
        or exists (select from follow_up f where (f.syndicate_id, f.member_id, f.intervention_id) = (i.syndicate_id, i.member_id, i.id))
        or exists (select from intervention_entry e where (e.syndicate_id, e.member_id, e.intervention_id) = (i.syndicate_id, i.member_id, i.id))
        or exists (select from document d where (d.syndicate_id, d.member_id, d.intervention_id) = (i.syndicate_id, i.member_id, i.id))
        or exists (select from visit v where (v.syndicate_id, v.member_id, v.intervention_id) = (i.syndicate_id, i.member_id, i.id) and v.version > 1)
      )) + (select count(*) from collective_act c where c.syndicate_id = ${syndicateId} and c.import_id = ${importId} and c.version > 1)
    )::integer as touched`);
  return row?.touched ?? 0;
}

/** Cancels every act of a batch, its visits and its collective acts with it; gives how many acts there were. */
export async function cancelImportedActs(tx: Tx, { syndicateId }: Importing, importId: string): Promise<number> {
  await tx.execute(sql`
    update visit v set status = 'cancelled', version = v.version + 1 from intervention i
    where i.syndicate_id = ${syndicateId} and i.import_id = ${importId}
      and (v.syndicate_id, v.member_id, v.intervention_id) = (i.syndicate_id, i.member_id, i.id)`);
  const acts = await tx.execute(sql`
    update intervention set status = 'annulee', version = version + 1
    where syndicate_id = ${syndicateId} and import_id = ${importId} returning id`);
  const collective = await tx.execute(sql`
    update collective_act set status = 'annulee', version = version + 1
    where syndicate_id = ${syndicateId} and import_id = ${importId} returning id`);
  return acts.length + collective.length;
}
