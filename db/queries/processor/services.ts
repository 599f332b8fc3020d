import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** The services that a software may be covered by, by name. */
export async function selectServiceNames(tx: Tx, { syndicateId }: { syndicateId: string }) {
  return tx.execute<{ id: string; name: string }>(sql`
    select id, name from service where syndicate_id = ${syndicateId} and retired_at is null order by lower(unaccent(name)), id`);
}
