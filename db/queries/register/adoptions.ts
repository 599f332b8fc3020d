import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";

/** How many members hold each template, among those that the actor may read; and the words of the conditions, in one statement. */
export async function selectAdoptions(tx: Tx, { syndicateId }: Scope<"template:read">) {
  const [row] = await tx.execute<{ counts: Record<string, number>; conditions: Record<string, string> }>(sql`
    select coalesce((select jsonb_object_agg(template_id, held) from (
        select template_id, count(distinct member_id) as held from entry
        where syndicate_id = ${syndicateId} and template_id is not null and status <> 'archived' group by template_id
      ) e), '{}'::jsonb) as counts,
      (select coalesce(jsonb_object_agg(code, label), '{}'::jsonb) from condition) as conditions`);
  return row ?? { counts: {}, conditions: {} };
}

/** The members that hold one template, by name. */
export const selectAdopters = (tx: Tx, { syndicateId }: Scope<"template:read">, templateId: string) =>
  tx.execute<{ memberId: string; memberName: string; entryId: string }>(sql`
    select m.id as "memberId", m.name as "memberName", e.id as "entryId"
    from entry e join member m on m.syndicate_id = ${syndicateId} and m.id = e.member_id
    where e.syndicate_id = ${syndicateId} and e.template_id = ${templateId} and e.status <> 'archived'
    order by m.name, e.id`);
