import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { entryProcessors, entrySoftwares } from "@/db/schema/software";
import type { Scope } from "@/lib/domain/access/policy";
import type { LinkName, UnlinkName, WrittenKind } from "@/lib/domain/processor/link";

type Reading = Scope<"contract:read"> | Scope<"contract:write">;
type Writing = Scope<"contract:write">;

export type WrittenName = {
  kind: WrittenKind;
  name: string;
  entries: number;
  /** Null while nobody said what it means. */
  linked: { id: string; name: string; contractId: string | null } | null;
};

/** Names of companies and software as the member's entries write them, those without a link first, in one statement. */
export async function selectWrittenNames(tx: Tx, { syndicateId, memberId }: Reading): Promise<WrittenName[]> {
  return tx.execute<WrittenName>(sql`
    with mine as materialized (select e.id, e.content -> 'processors' as processors, e.content -> 'software' as softwares
      from entry e where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.status <> 'archived'),
    written as (
      select 'processor' as kind, x.value ->> 'name' as name, m.id from mine m cross join lateral jsonb_array_elements(m.processors) x
      union all select 'software', x.value ->> 'name', m.id from mine m cross join lateral jsonb_array_elements(m.softwares) x),
    counted as (select kind, name, count(distinct id)::integer as entries from written where name <> '' group by kind, name),
    links as (
      select distinct on (l.name) 'processor' as kind, l.name, jsonb_build_object('id', p.id, 'name', p.name, 'contractId', l.contract_id) as linked
        from entry_processor l join processor p on p.syndicate_id = l.syndicate_id and p.id = l.processor_id
        where l.syndicate_id = ${syndicateId} and l.member_id = ${memberId}
      union all select * from (select distinct on (l.name) 'software', l.name, jsonb_build_object('id', s.id, 'name', s.name, 'contractId', null)
        from entry_software l join software s on s.syndicate_id = l.syndicate_id and s.id = l.software_id
        where l.syndicate_id = ${syndicateId} and l.member_id = ${memberId}) softwares)
    select c.kind, c.name, c.entries, k.linked from counted c left join links k on k.kind = c.kind and k.name = c.name
     order by c.kind, k.linked is not null, c.entries desc, lower(c.name)`);
}

const naming = ({ syndicateId, memberId }: Writing, list: "processors" | "software", name: string) => sql`
  from entry e where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.status <> 'archived'
    and exists (select from jsonb_array_elements(e.content -> ${list}) x where x.value ->> 'name' = ${name})`;

/** Links every entry of the member that writes this name; tells how many. */
export async function linkEntries(
  tx: Tx,
  scope: Writing,
  { kind, name, targetId, contractId }: LinkName,
): Promise<number> {
  const { syndicateId, memberId, actor } = scope;
  const rows =
    kind === "processor"
      ? await tx.execute(sql`
          insert into entry_processor (syndicate_id, member_id, entry_id, name, processor_id, contract_id, linked_by)
          select ${syndicateId}::uuid, ${memberId}::uuid, e.id, ${name}, ${targetId}::uuid, ${contractId}::uuid, ${actor.name} ${naming(scope, "processors", name)}
          on conflict (syndicate_id, member_id, entry_id, name) do update set processor_id = excluded.processor_id,
            contract_id = excluded.contract_id, linked_by = excluded.linked_by, linked_at = clock_timestamp()
          returning entry_id`)
      : await tx.execute(sql`
          insert into entry_software (syndicate_id, member_id, entry_id, name, software_id, linked_by)
          select ${syndicateId}::uuid, ${memberId}::uuid, e.id, ${name}, ${targetId}::uuid, ${actor.name} ${naming(scope, "software", name)}
          on conflict (syndicate_id, member_id, entry_id, name) do update set software_id = excluded.software_id,
            linked_by = excluded.linked_by, linked_at = clock_timestamp()
          returning entry_id`);
  return rows.length;
}

/** Takes the links of a name back; tells how many there were. */
export async function unlinkEntries(tx: Tx, { syndicateId, memberId }: Writing, { kind, name }: UnlinkName) {
  const table = kind === "processor" ? entryProcessors : entrySoftwares;
  const rows = await tx
    .delete(table)
    .where(and(eq(table.syndicateId, syndicateId), eq(table.memberId, memberId), eq(table.name, name)))
    .returning({ entryId: table.entryId });
  return rows.length;
}
