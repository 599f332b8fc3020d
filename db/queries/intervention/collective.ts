import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { collectiveActs as t } from "@/db/schema/intervention";
import type { Scope } from "@/lib/domain/access/policy";
import { LIST_PAGE_SIZE, type ListQuery } from "@/lib/domain/intervention/list-query";

type Working = Scope<"collective-act:write">;
export type CollectiveRow = typeof t.$inferSelect;
export type CollectiveLine = Pick<
  CollectiveRow,
  "id" | "date" | "type" | "theme" | "mode" | "subject" | "audience" | "status"
>;
export type CollectivePage = { rows: CollectiveLine[]; total: number; all: number };

/** One page of the collective acts, latest first, with true counts, in one statement; the whole list for its export. */
export async function selectCollectivePage(
  tx: Tx,
  { syndicateId }: Working,
  query: ListQuery,
  whole = false,
): Promise<CollectivePage> {
  const { texte, du, au, type, page } = query;
  const window = whole ? sql`` : sql`limit ${LIST_PAGE_SIZE} offset ${(page - 1) * LIST_PAGE_SIZE}`;
  const [answer] = await tx.execute<CollectivePage>(sql`
    with found as materialized (
      select c.id, c.date, c.type, c.theme, c.mode, c.subject, c.audience, c.status, c.created_at from collective_act c
       where c.syndicate_id = ${syndicateId}
         ${du ? sql`and c.date >= ${du}` : sql``} ${au ? sql`and c.date <= ${au}` : sql``}
         ${type ? sql`and c.type = ${type}` : sql``}
         ${texte ? sql`and strpos(unaccent(lower(c.subject || ' ' || c.audience)), unaccent(lower(${texte}))) > 0` : sql``}),
    shown as (select * from found order by date desc, created_at desc, id ${window})
    select (select count(*)::integer from found) as total,
           (select count(*)::integer from collective_act where syndicate_id = ${syndicateId}) as all,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'date', date, 'type', type, 'theme', theme, 'mode', mode,
             'subject', subject, 'audience', audience, 'status', status) order by date desc, created_at desc, id)
             from shown), '[]'::jsonb) as rows`);
  if (!answer) throw new Error("a count always answers one row");
  return answer;
}

export async function selectCollectiveAct(tx: Tx, { syndicateId }: Working, id: string) {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)));
  return row;
}

export type NewCollectiveAct = Omit<CollectiveRow, "syndicateId" | "id" | "createdAt" | "version" | "importId">;

export async function insertCollectiveAct(tx: Tx, { syndicateId }: Working, id: string, act: NewCollectiveAct) {
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, id, ...act })
    .returning();
  if (!row) throw new Error("an inserted act answers its row");
  return row;
}

/** Undefined when the row moved on since `version`, or is not there. */
export async function updateCollectiveAct(
  tx: Tx,
  { syndicateId }: Working,
  id: string,
  version: number,
  act: Partial<NewCollectiveAct>,
) {
  const [row] = await tx
    .update(t)
    .set({ ...act, version: version + 1 })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, version)))
    .returning();
  return row;
}
