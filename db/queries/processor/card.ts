import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { processors as t } from "@/db/schema/processor";
import type { Scope } from "@/lib/domain/access/policy";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import type { ContractTerm } from "@/lib/domain/processor/contract";

type Reading = Scope<"processor:read"> | Scope<"processor:write">;
type Writing = Scope<"processor:write">;
export type ProcessorRow = typeof t.$inferSelect;
export type ProcessorColumns = Omit<
  ProcessorRow,
  "syndicateId" | "id" | "createdAt" | "createdBy" | "updatedAt" | "version" | "retiredAt" | "mergedIntoId"
>;

export async function selectProcessor(tx: Tx, { syndicateId }: Reading, id: string): Promise<ProcessorRow | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)));
  return row;
}

export type UsingMember = {
  id: string;
  name: string;
  softwares: { name: string; since: string | null; until: string | null }[];
  contracts: ({
    id: string;
    object: string;
    ref: string;
    signedOn: string | null;
    dpaStatus: DpaStatus;
  } & ContractTerm)[];
  entries: number;
};
export type ProcessorCard = {
  softwares: { id: string; name: string }[];
  users: UsingMember[];
  mergedInto: { id: string; name: string } | null;
  mergedFrom: { id: string; name: string }[];
};

/** Which members use it, with which software, since when, under which contract, in one statement. The policies leave a town its own line only. */
export async function selectProcessorUse(tx: Tx, { syndicateId }: Reading, id: string): Promise<ProcessorCard> {
  const [answer] = await tx.execute<ProcessorCard>(sql`
    with soft as (select s.id, s.name from software s where s.syndicate_id = ${syndicateId} and s.publisher_id = ${id} and s.retired_at is null),
    used as (select u.member_id, s.name, u.since, u.until from member_software u join soft s on s.id = u.software_id
      where u.syndicate_id = ${syndicateId}),
    held as (select c.* from contract c where c.syndicate_id = ${syndicateId} and c.processor_id = ${id} and c.ended_at is null),
    named as (select l.member_id, count(distinct l.entry_id)::integer as entries from entry_processor l
      where l.syndicate_id = ${syndicateId} and l.processor_id = ${id} group by l.member_id),
    who as (select member_id from used union select member_id from held union select member_id from named)
    select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name)) from soft), '[]'::jsonb) as softwares,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name,
        'softwares', coalesce((select jsonb_agg(jsonb_build_object('name', u.name, 'since', u.since, 'until', u.until) order by lower(u.name))
          from used u where u.member_id = m.id), '[]'::jsonb),
        'contracts', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'object', c.object, 'ref', c.ref, 'signedOn', c.signed_on,
          'dpaStatus', c.dpa_status, 'endsOn', c.ends_on, 'tacitRenewal', c.tacit_renewal, 'noticeMonths', c.notice_months) order by c.id)
          from held c where c.member_id = m.id), '[]'::jsonb),
        'entries', coalesce((select entries from named n where n.member_id = m.id), 0)) order by lower(unaccent(m.name)))
        from member m where m.syndicate_id = ${syndicateId} and m.id in (select member_id from who)), '[]'::jsonb) as users,
      (select jsonb_build_object('id', o.id, 'name', o.name) from processor p
        join processor o on o.syndicate_id = p.syndicate_id and o.id = p.merged_into_id
        where p.syndicate_id = ${syndicateId} and p.id = ${id}) as "mergedInto",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) from processor o
        where o.syndicate_id = ${syndicateId} and o.merged_into_id = ${id}), '[]'::jsonb) as "mergedFrom"`);
  if (!answer) throw new Error("a select of constants always answers one row");
  return answer;
}

export async function insertProcessor(tx: Tx, { syndicateId, actor }: Writing, id: string, row: ProcessorColumns) {
  const [inserted] = await tx
    .insert(t)
    .values({ ...row, syndicateId, id, createdBy: actor.name })
    .returning();
  if (!inserted) throw new Error("an inserted processor answers its row");
  return inserted;
}

/** Undefined when the row moved on since `version`, or is not there. */
export async function updateProcessor(
  tx: Tx,
  { syndicateId, actor }: Writing,
  id: string,
  version: number,
  change: Partial<Omit<ProcessorRow, "syndicateId" | "id">>,
): Promise<ProcessorRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: version + 1, updatedBy: actor.name, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, version)))
    .returning();
  return row;
}

export type Moved = { contracts: number; softwares: number; services: number; entries: number };

/** All that pointed at `fromId` points at `intoId`; links of an entry keep their words. */
export async function moveProcessor(tx: Tx, { syndicateId }: Writing, fromId: string, intoId: string): Promise<Moved> {
  const [moved] = await tx.execute<Moved>(sql`
    with c as (update contract set processor_id = ${intoId}, version = version + 1
      where syndicate_id = ${syndicateId} and processor_id = ${fromId} returning 1),
    s as (update software set publisher_id = ${intoId}, version = version + 1
      where syndicate_id = ${syndicateId} and publisher_id = ${fromId} returning 1),
    v as (update service set processor_id = ${intoId}, version = version + 1
      where syndicate_id = ${syndicateId} and processor_id = ${fromId} returning 1),
    e as (update entry_processor set processor_id = ${intoId}
      where syndicate_id = ${syndicateId} and processor_id = ${fromId} returning 1)
    select (select count(*)::integer from c) as contracts, (select count(*)::integer from s) as softwares,
      (select count(*)::integer from v) as services, (select count(*)::integer from e) as entries`);
  return moved ?? { contracts: 0, softwares: 0, services: 0, entries: 0 };
}

/** Members whose entries name this company, through a link: their rules read its transfers. */
export async function selectLinkedMembers(tx: Tx, { syndicateId }: Reading, id: string): Promise<string[]> {
  const rows = await tx.execute<{ memberId: string }>(sql`
    select distinct member_id as "memberId" from entry_processor where syndicate_id = ${syndicateId} and processor_id = ${id}`);
  return rows.map(({ memberId }) => memberId);
}
