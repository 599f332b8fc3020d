import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { EntryStatus } from "@/lib/domain/register/status";

export type FoundEntry = {
  id: string;
  memberId: string;
  memberName: string;
  ref: string;
  name: string;
  status: EntryStatus;
  excerpt: string;
  total: number;
};

/** Marks around the words found, taken off by the page: control characters cannot come from a form. */
export const MARKS = { start: "\u0002", stop: "\u0003" } as const;

/** Entries whose words answer the question, best first; `total` is the count of all of them. Members the actor may read only. */
export async function searchEntries(
  tx: Tx,
  { syndicateId }: Scope<"register:search">,
  search: { words: string; limit: number; offset: number },
): Promise<FoundEntry[]> {
  const options = `StartSel=${MARKS.start}, StopSel=${MARKS.stop}, MaxFragments=1, MaxWords=14, MinWords=5`;
  return tx.execute<FoundEntry>(sql`
    with asked as materialized (select websearch_to_tsquery('public.fr', ${search.words}) as query),
    found as (
      select e.id, e.member_id, e.ref, e.name, e.status, e.search_text, ts_rank(e.search, asked.query) as rank,
        count(*) over ()::integer as total
      from entry e, asked
      where e.syndicate_id = ${syndicateId} and e.status <> 'archived' and e.search @@ asked.query
      order by rank desc, e.name, e.id limit ${search.limit} offset ${search.offset}
    )
    select f.id, f.member_id as "memberId", m.name as "memberName", f.ref, f.name, f.status, f.total,
      ts_headline('public.fr', f.search_text, asked.query, ${options}) as excerpt
    from found f join member m on m.syndicate_id = ${syndicateId} and m.id = f.member_id, asked
    order by f.rank desc, f.name, f.id`);
}
