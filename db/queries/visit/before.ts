import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";

/** The visit held before that one in the same member; undefined for the first, and for another member's. */
export async function selectVisitBefore(
  tx: Tx,
  { syndicateId, memberId }: Scope<"visit:read">,
  visitId: string,
): Promise<string | undefined> {
  const [row] = await tx.execute<{ id: string }>(sql`
    select b.id from visit v join visit b on b.syndicate_id = v.syndicate_id and b.member_id = v.member_id
     where v.syndicate_id = ${syndicateId} and v.member_id = ${memberId} and v.id = ${visitId}
       and b.status = 'done' and b.id <> v.id and b.done_from < coalesce(v.done_from, v.planned_at, clock_timestamp())
     order by b.done_from desc limit 1`);
  return row?.id;
}
