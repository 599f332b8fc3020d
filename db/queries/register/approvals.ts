import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

export type ApprovalRow = {
  id: string;
  number: number;
  /** ISO text. */
  at: string;
  approvedBy: string;
  /** Set when it was given elsewhere and came in with an exported register, of that hash. */
  restoredAt: string | null;
  restoredFrom: string | null;
  versions: { entryId: string; ref: string; name: string; number: number; sha256: string }[];
  leftOut: { entryId: string; ref: string; name: string; reason: string }[];
};

/** The approvals of the member, newest first, or one of them; the names are those of the frozen contents. */
export const selectApprovals = (
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
  approvalId: string | null = null,
): Promise<ApprovalRow[]> =>
  tx.execute<ApprovalRow>(sql`
    select a.id, a.number, to_jsonb(a.at) #>> '{}' as at, a.approved_by as "approvedBy",
      to_jsonb(a.restored_at) #>> '{}' as "restoredAt", a.restored_from as "restoredFrom",
      coalesce((select jsonb_agg(jsonb_build_object('entryId', v.entry_id, 'ref', e.ref, 'name', v.content ->> 'name',
           'number', v.number, 'sha256', v.sha256) order by e.ref)
         from entry_version v join entry e on e.syndicate_id = v.syndicate_id and e.member_id = v.member_id and e.id = v.entry_id
         where v.syndicate_id = a.syndicate_id and v.member_id = a.member_id and v.approval_id = a.id), '[]'::jsonb) as versions,
      coalesce((select jsonb_agg(jsonb_build_object('entryId', e.id, 'ref', e.ref, 'name', e.name, 'reason', o ->> 'reason')
           order by e.ref)
         from jsonb_array_elements(a.left_out) o
         join entry e on e.syndicate_id = a.syndicate_id and e.member_id = a.member_id and e.id = (o ->> 'entryId')::uuid),
         '[]'::jsonb) as "leftOut"
    from approval a
    where a.syndicate_id = ${syndicateId} and a.member_id = ${memberId}
      and (${approvalId}::uuid is null or a.id = ${approvalId}::uuid)
    order by a.number desc`);
