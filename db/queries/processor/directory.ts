import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { ProcessorKind } from "@/lib/domain/processor/codes";
import { EUROPE } from "@/lib/domain/processor/country";
import { DIRECTORY_PAGE_SIZE, type DirectoryQuery, type HostingPlace } from "@/lib/domain/processor/list-query";
import { type SoftwareGaps, softwareGapsJson } from "../register/linked";

type Reading = Scope<"processor:read"> | Scope<"processor:write"> | Scope<"service:read"> | Scope<"service:write">;

export type DirectoryLine = {
  id: string;
  name: string;
  kind: ProcessorKind;
  siren: string;
  country: string;
  hostingCountry: string;
  reviewOn: string | null;
  ownSyndicate: boolean;
  /** Members with a contract, a software or an entry that names it. */
  members: number;
  contracts: number;
  signed: number;
  softwares: number;
};
export type DirectoryPage = { rows: DirectoryLine[]; total: number; all: number };

const europe = sql.join(
  EUROPE.map((code) => sql`${code}`),
  sql`, `,
);
const PLACES: Record<HostingPlace, SQL> = {
  france: sql`p.hosting_country = 'FR'`,
  europe: sql`p.hosting_country in (${europe})`,
  outside: sql`p.hosting_country <> '' and p.hosting_country not in (${europe})`,
  unknown: sql`p.hosting_country = ''`,
};

/** Who uses what: a contract that has not ended, a software in use, a name in an entry that means this company. */
const uses = (syndicateId: string) => sql`
  select c.processor_id, c.member_id from contract c where c.syndicate_id = ${syndicateId} and c.ended_at is null
  union select s.publisher_id, u.member_id from member_software u
    join software s on s.syndicate_id = u.syndicate_id and s.id = u.software_id
    where u.syndicate_id = ${syndicateId} and s.publisher_id is not null and (u.until is null or u.until >= current_date)
  union select l.processor_id, l.member_id from entry_processor l where l.syndicate_id = ${syndicateId}`;

/** One page of the directory by name, with true counts, in one statement; the whole list for its export. */
export async function selectDirectory(
  tx: Tx,
  { syndicateId }: Reading,
  { texte, type, lieu, etat, page }: DirectoryQuery,
  whole = false,
): Promise<DirectoryPage> {
  const window = whole ? sql`` : sql`limit ${DIRECTORY_PAGE_SIZE} offset ${(page - 1) * DIRECTORY_PAGE_SIZE}`;
  const state = etat === "retires" ? sql`p.retired_at is not null` : sql`p.retired_at is null`;
  const [answer] = await tx.execute<DirectoryPage>(sql`
    with mine as (select p.* from processor p where p.syndicate_id = ${syndicateId} and ${state}),
    found as materialized (select p.* from mine p where true
      ${type ? sql`and p.kind = ${type}` : sql``} ${lieu ? sql`and ${PLACES[lieu]}` : sql``}
      ${texte ? sql`and strpos(unaccent(lower(p.name || ' ' || p.siren || ' ' || p.other_identifier)), unaccent(lower(${texte}))) > 0` : sql``}),
    shown as (select * from found order by lower(unaccent(name)), id ${window}),
    used as materialized (${uses(syndicateId)})
    select (select count(*)::integer from found) as total, (select count(*)::integer from mine) as all,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'siren', p.siren,
        'country', p.country, 'hostingCountry', p.hosting_country, 'reviewOn', p.review_on, 'ownSyndicate', p.own_syndicate,
        'members', (select count(distinct u.member_id) from used u where u.processor_id = p.id),
        'contracts', (select count(*) from contract c where c.syndicate_id = ${syndicateId} and c.processor_id = p.id and c.ended_at is null),
        'signed', (select count(*) from contract c where c.syndicate_id = ${syndicateId} and c.processor_id = p.id
          and c.ended_at is null and c.dpa_status = 'signed'),
        'softwares', (select count(*) from software s where s.syndicate_id = ${syndicateId} and s.publisher_id = p.id
          and s.retired_at is null)) order by lower(unaccent(p.name)), p.id) from shown p), '[]'::jsonb) as rows`);
  if (!answer) throw new Error("a count always answers one row");
  return answer;
}

/** Those that a contract, a software or a service may name, by name. */
export async function selectProcessorNames(
  tx: Tx,
  { syndicateId }: { syndicateId: string },
): Promise<{ id: string; name: string }[]> {
  return tx.execute<{ id: string; name: string }>(sql`
    select id, name from processor where syndicate_id = ${syndicateId} and retired_at is null
     order by lower(unaccent(name)), id`);
}

type Named = { id: string; name: string };

type Head = { id: string; name: string; kind: MemberKind; population: number | null };
export type Meanings = { member: Head | null; processor: Named[]; software: Named[] };

/** A member, and what a name that it writes may mean, by name, in one statement; no member for a stranger. */
export async function selectMeanings(
  tx: Tx,
  scope: Scope<"contract:read"> | Scope<"contract:write">,
): Promise<Meanings> {
  const [row] = await tx.execute<Meanings>(meaningsOf(scope));
  return row ?? { member: null, processor: [], software: [] };
}

function meaningsOf({ syndicateId, memberId }: { syndicateId: string; memberId: string }): SQL {
  const list = (
    table: SQL,
  ) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(unaccent(name)), id)
    from ${table} where syndicate_id = ${syndicateId} and retired_at is null), '[]'::jsonb)`;
  return sql`
    select (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
        from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}) as member,
      ${list(sql`processor`)} as processor, ${list(sql`software`)} as software`;
}

/** The same with where its register and its list of software do not meet, still in one statement. */
export async function selectMeaningsAndGaps(
  tx: Tx,
  scope: Scope<"contract:read">,
  today: string,
): Promise<Meanings & { gaps: SoftwareGaps }> {
  const gaps = softwareGapsJson(scope.syndicateId, scope.memberId, today);
  const [row] = await tx.execute<Meanings & { gaps: SoftwareGaps }>(sql`${meaningsOf(scope)}, ${gaps} as gaps`);
  if (!row) throw new Error("a select without a table answers one row");
  return row;
}
