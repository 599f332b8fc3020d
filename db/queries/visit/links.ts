import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Writing } from "./write";

type Links = { entryIds?: readonly string[]; actionIds?: readonly string[] };

/** Whether all that a value names is the member's own: no foreign key can say it of what stands in JSON. */
export async function areOwn(tx: Tx, { syndicateId, memberId }: Writing, links: Links): Promise<boolean> {
  const entryIds = JSON.stringify([...new Set(links.entryIds ?? [])]);
  const actionIds = JSON.stringify([...new Set(links.actionIds ?? [])]);
  const [row] = await tx.execute<{ strangers: number }>(sql`
    select ((select count(*) from jsonb_array_elements_text(${entryIds}::jsonb) i where not exists (select from entry e
        where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.id = i::uuid))
      + (select count(*) from jsonb_array_elements_text(${actionIds}::jsonb) i where not exists (select from action a
        where a.syndicate_id = ${syndicateId} and a.member_id = ${memberId} and a.id = i::uuid)))::integer as strangers`);
  return row?.strangers === 0;
}
