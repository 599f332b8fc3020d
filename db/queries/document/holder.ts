import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Holder } from "@/lib/domain/document/document";
import type { Service } from "@/lib/domain/intervention/service";

/** What a document is to hang on, as whoever asks may read it. `hidden`: the town does not see the object, or not yet. */
export type HeldObject = { name: string; hidden: boolean; service: Service | null };

const SELECT = {
  entry: sql`select o.name, false as hidden, null as service from entry o`,
  visit: sql`select coalesce(to_char(coalesce(o.done_from, o.planned_at) at time zone 'Europe/Paris', 'YYYY-MM-DD'), '') as name,
    not exists (select from visit_report r where r.syndicate_id = o.syndicate_id and r.member_id = o.member_id and r.visit_id = o.id) as hidden,
    null as service from visit o`,
  intervention: sql`select o.subject as name, o.service = 'dpo' and (o.confidential or o.status = 'brouillon') as hidden,
    o.service from intervention o`,
  contract: sql`select p.name, false as hidden, null as service
    from contract o join processor p on p.syndicate_id = o.syndicate_id and p.id = o.processor_id`,
  action: sql`select o.label as name, false as hidden, null as service from action o`,
} as const;

export async function selectHolder(
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
  { kind, id }: Holder,
): Promise<HeldObject | undefined> {
  const [row] = await tx.execute<HeldObject>(
    sql`${SELECT[kind]} where o.syndicate_id = ${syndicateId} and o.member_id = ${memberId} and o.id = ${id}`,
  );
  return row;
}
