import { type SQL, sql } from "drizzle-orm";

/**
 * Where the entries of a member come from and what was published of them, as further columns of the statement that reads its whole
 * register; `mine` narrows the table `x` to the member.
 */
export const originParts = (mine: SQL): SQL => sql`
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'entryId', x.entry_id, 'toVersion', x.to_version,
        'fromVersion', x.from_version, 'accepted', x.accepted, 'kept', x.kept, 'decidedBy', x.decided_by,
        'decidedAt', x.decided_at)), '[]') from edition_decision x where ${mine}) as decisions,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'version', s.version, 'content', s.content, 'note', s.note,
        'createdBy', s.created_by, 'createdAt', s.created_at, 'retiredAt', s.retired_at, 'retiredBy', s.retired_by)), '[]')
      from syndicate_template s
      where exists (select from entry x where ${mine} and x.syndicate_id = s.syndicate_id and x.own_template_id = s.id)) as "ownTemplates",
    (select jsonb_build_object('memberId', x.member_id, 'withheld', x.withheld, 'updatedBy', x.updated_by, 'updatedAt', x.updated_at)
      from publication x where ${mine}) as publication,
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'number', x.number, 'content', x.content,
        'sha256', x.sha256, 'entryCount', x.entry_count, 'basis', x.basis, 'publishedBy', x.published_by,
        'publishedAt', x.published_at)), '[]') from edition x where ${mine}) as editions`;
