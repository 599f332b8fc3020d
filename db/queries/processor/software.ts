import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { softwares as t } from "@/db/schema/software";
import type { Scope } from "@/lib/domain/access/policy";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import { DIRECTORY_PAGE_SIZE, type SoftwareQuery } from "@/lib/domain/processor/list-query";

type Reading = Scope<"processor:read"> | Scope<"processor:write">;
type Writing = Scope<"processor:write">;
export type SoftwareRow = typeof t.$inferSelect;

export type SoftwareLine = {
  id: string;
  name: string;
  publisherId: string | null;
  publisher: string | null;
  service: string | null;
  members: number;
  /** Members that use it without a contract behind. */
  bare: number;
};
export type SoftwarePage = { rows: SoftwareLine[]; total: number; all: number };

/** One page of the software list by name, with true counts, in one statement; the whole list for its export. */
export async function selectSoftwares(
  tx: Tx,
  { syndicateId }: Reading,
  { texte, editeur, page }: SoftwareQuery,
  whole = false,
): Promise<SoftwarePage> {
  const window = whole ? sql`` : sql`limit ${DIRECTORY_PAGE_SIZE} offset ${(page - 1) * DIRECTORY_PAGE_SIZE}`;
  const [answer] = await tx.execute<SoftwarePage>(sql`
    with mine as (select s.*, p.name as publisher, v.name as service from software s
      left join processor p on p.syndicate_id = s.syndicate_id and p.id = s.publisher_id
      left join service v on v.syndicate_id = s.syndicate_id and v.id = s.service_id
      where s.syndicate_id = ${syndicateId} and s.retired_at is null),
    found as materialized (select * from mine where true ${editeur ? sql`and publisher_id = ${editeur}` : sql``}
      ${texte ? sql`and strpos(unaccent(lower(name || ' ' || coalesce(publisher, ''))), unaccent(lower(${texte}))) > 0` : sql``}),
    shown as (select * from found order by lower(unaccent(name)), id ${window}),
    used as materialized (select * from member_software m where m.syndicate_id = ${syndicateId} and (m.until is null or m.until >= current_date))
    select (select count(*)::integer from found) as total, (select count(*)::integer from mine) as all,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'publisherId', s.publisher_id, 'publisher', s.publisher,
        'service', s.service, 'members', (select count(*) from used m where m.software_id = s.id),
        'bare', (select count(*) from used m where m.software_id = s.id and m.contract_id is null))
        order by lower(unaccent(s.name)), s.id) from shown s), '[]'::jsonb) as rows`);
  if (!answer) throw new Error("a count always answers one row");
  return answer;
}

export type SoftwareUse = {
  memberId: string;
  member: string;
  since: string | null;
  until: string | null;
  contract: { id: string; object: string; ref: string; dpaStatus: DpaStatus; endsOn: string | null } | null;
  entries: number;
};

/** « qui utilise, depuis quand, avec quel contrat »: the policies leave a town its own line only. */
export async function selectSoftwareUse(tx: Tx, { syndicateId }: Reading, id: string): Promise<SoftwareUse[]> {
  return tx.execute<SoftwareUse>(sql`
    with named as (select l.member_id, count(distinct l.entry_id)::integer as entries from entry_software l
      where l.syndicate_id = ${syndicateId} and l.software_id = ${id} group by l.member_id),
    who as (select member_id from member_software where syndicate_id = ${syndicateId} and software_id = ${id}
      union select member_id from named)
    select m.id as "memberId", m.name as member, s.since::text, s.until::text, coalesce(n.entries, 0) as entries,
      case when c.id is not null then jsonb_build_object('id', c.id, 'object', c.object, 'ref', c.ref,
        'dpaStatus', c.dpa_status, 'endsOn', c.ends_on) end as contract
    from who w join member m on m.syndicate_id = ${syndicateId} and m.id = w.member_id
    left join member_software s on s.syndicate_id = ${syndicateId} and s.member_id = m.id and s.software_id = ${id}
    left join contract c on c.syndicate_id = s.syndicate_id and c.member_id = s.member_id and c.id = s.contract_id
    left join named n on n.member_id = m.id
    order by lower(unaccent(m.name))`);
}

export async function selectSoftware(tx: Tx, { syndicateId }: Reading, id: string): Promise<SoftwareRow | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)));
  return row;
}

type Columns = Pick<SoftwareRow, "name" | "publisherId" | "serviceId" | "note">;

export async function insertSoftware(tx: Tx, { syndicateId, actor }: Writing, id: string, row: Columns) {
  const [inserted] = await tx
    .insert(t)
    .values({ ...row, syndicateId, id, updatedBy: actor.name })
    .returning();
  if (!inserted) throw new Error("an inserted software answers its row");
  return inserted;
}

/** Undefined when the row moved on since `version`, or is not there. */
export async function updateSoftware(
  tx: Tx,
  { syndicateId, actor }: Writing,
  id: string,
  version: number,
  change: Partial<Columns & Pick<SoftwareRow, "retiredAt">>,
): Promise<SoftwareRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: version + 1, updatedBy: actor.name, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, version)))
    .returning();
  return row;
}
