import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { EntryStatus } from "@/lib/domain/register/status";
import type { OwnTemplateRow } from "./templates";

/** Everyone's template or the syndicate's own: an entry has one of them at most. */
const TEMPLATE_ID = sql`coalesce(e.template_id, e.own_template_id::text)`;

/** The edition that each entry stands at: the one it started from, or the last that its town answered. */
const ANSWERED = sql`greatest(e.template_version, e.own_template_version, d.answered)`;
const answered = (
  syndicateId: string,
) => sql`(select member_id, entry_id, max(to_version) as answered from edition_decision
  where syndicate_id = ${syndicateId} group by member_id, entry_id) d`;

type Adoptions = {
  counts: Record<string, number>;
  conditions: Record<string, string>;
  /** How many entries stand at each edition: the one they started from, or the last that was answered. */
  editions: { templateId: string; edition: number; entries: number }[];
  /** Every edition of the syndicate's own templates. */
  ownTemplates: OwnTemplateRow[];
};

/** How many members hold each template, among those that the actor may read; and the words of the conditions, in one statement. */
export async function selectAdoptions(
  tx: Tx,
  { syndicateId }: Scope<"template:read" | "template:write">,
): Promise<Adoptions> {
  const [row] = await tx.execute<Adoptions>(sql`
    select coalesce((select jsonb_object_agg(template_id, held) from (
        select ${TEMPLATE_ID} as template_id, count(distinct e.member_id) as held from entry e
        where e.syndicate_id = ${syndicateId} and ${TEMPLATE_ID} is not null and e.status <> 'archived' group by 1
      ) c), '{}'::jsonb) as counts,
      (select coalesce(jsonb_object_agg(code, label), '{}'::jsonb) from condition) as conditions,
      coalesce((select jsonb_agg(jsonb_build_object('templateId', a.template_id, 'edition', a.edition, 'entries', a.entries)) from (
        select ${TEMPLATE_ID} as template_id, ${ANSWERED} as edition, count(*)::integer as entries
        from entry e left join ${answered(syndicateId)} on d.member_id = e.member_id and d.entry_id = e.id
        where e.syndicate_id = ${syndicateId} and ${TEMPLATE_ID} is not null and e.status <> 'archived' group by 1, 2
      ) a), '[]'::jsonb) as editions,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'version', o.version, 'content', o.content, 'note', o.note,
        'retired', o.retired_at is not null)
        order by o.id, o.version) from syndicate_template o where o.syndicate_id = ${syndicateId}), '[]'::jsonb) as "ownTemplates"`);
  return row ?? { counts: {}, conditions: {}, editions: [], ownTemplates: [] };
}

export type Adopter = {
  memberId: string;
  memberName: string;
  entryId: string;
  entryName: string;
  status: EntryStatus;
  /** The edition that the town started from, or last answered. */
  edition: number;
};

/** The members that hold one template, by name. */
export const selectAdopters = (
  tx: Tx,
  { syndicateId }: Scope<"template:read" | "template:write">,
  templateId: string,
): Promise<Adopter[]> =>
  tx.execute<Adopter>(sql`
    select m.id as "memberId", m.name as "memberName", e.id as "entryId", e.name as "entryName", e.status,
      ${ANSWERED} as edition
    from entry e
    join member m on m.syndicate_id = ${syndicateId} and m.id = e.member_id
    left join ${answered(syndicateId)} on d.member_id = e.member_id and d.entry_id = e.id
    where e.syndicate_id = ${syndicateId} and ${TEMPLATE_ID} = ${templateId} and e.status <> 'archived'
    order by m.name, e.id`);

export type AdoptedRow = Omit<Adopter, "entryName" | "status"> & {
  kind: MemberKind;
  ref: string;
  content: Record<string, unknown>;
};

/** The entries of one template with all that they say, by member. */
export const selectAdoptedContents = (
  tx: Tx,
  { syndicateId }: Scope<"template:write">,
  templateId: string,
): Promise<AdoptedRow[]> =>
  tx.execute<AdoptedRow>(sql`
    select m.id as "memberId", m.name as "memberName", m.kind, e.id as "entryId", e.ref, e.content, ${ANSWERED} as edition
    from entry e
    join member m on m.syndicate_id = ${syndicateId} and m.id = e.member_id
    left join ${answered(syndicateId)} on d.member_id = e.member_id and d.entry_id = e.id
    where e.syndicate_id = ${syndicateId} and ${TEMPLATE_ID} = ${templateId} and e.status <> 'archived'
    order by m.name, e.ref`);
