import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contracts, processors } from "@/db/schema/processor";
import { entryProcessors, entrySoftwares, memberSoftwares, softwares } from "@/db/schema/software";
import type { Scope } from "@/lib/domain/access/policy";
import type { Contractual } from "@/lib/domain/register/export/contractual";
import { inParts } from "./restore";

/** What hangs on a member's contracts and names, one row of JSON for the statement that reads a register; the caller puts it in order. */
export const contractualRow = ({ syndicateId, memberId }: Scope<"register:export">) => sql`
    with c as (select * from contract where syndicate_id = ${syndicateId} and member_id = ${memberId}),
    u as (select * from member_software where syndicate_id = ${syndicateId} and member_id = ${memberId}),
    pl as (select * from entry_processor where syndicate_id = ${syndicateId} and member_id = ${memberId}),
    sl as (select * from entry_software where syndicate_id = ${syndicateId} and member_id = ${memberId}),
    s as (select * from software where syndicate_id = ${syndicateId}
      and id in (select software_id from u union select software_id from sl)),
    p as (select * from processor where syndicate_id = ${syndicateId}
      and id in (select processor_id from c union select processor_id from pl union select publisher_id from s))
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind, 'siren', siren,
        'otherIdentifier', other_identifier, 'website', website, 'email', email, 'phone', phone, 'address', address,
        'dpoName', dpo_name, 'dpoEmail', dpo_email, 'dpoPhone', dpo_phone, 'country', country, 'hostingCountry', hosting_country,
        'certifications', certifications, 'otherCertifications', other_certifications, 'subProcessors', sub_processors,
        'subProcessorsKnown', sub_processors_known, 'transfers', transfers, 'transfersOutside', transfers_outside,
        'registerKept', register_kept, 'securityAnnex', security_annex, 'reviewOn', review_on, 'note', note,
        'ownSyndicate', own_syndicate)) from p), '[]'::jsonb) as processors,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'publisherId', publisher_id, 'note', note)) from s),
        '[]'::jsonb) as softwares,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'processorId', processor_id, 'object', object, 'ref', ref,
        'localReferent', local_referent, 'signedOn', signed_on, 'endsOn', ends_on, 'tacitRenewal', tacit_renewal,
        'noticeMonths', notice_months, 'dpaStatus', dpa_status, 'clauses', clauses, 'lastCheckOn', last_check_on,
        'lastCheckBy', last_check_by, 'note', note, 'endedAt', ended_at, 'createdBy', created_by)) from c), '[]'::jsonb) as contracts,
      coalesce((select jsonb_agg(jsonb_build_object('softwareId', software_id, 'since', since, 'until', until, 'contractId', contract_id))
        from u), '[]'::jsonb) as uses,
      coalesce((select jsonb_agg(jsonb_build_object('entryId', entry_id, 'name', name, 'processorId', processor_id,
        'contractId', contract_id)) from pl), '[]'::jsonb) as "processorLinks",
      coalesce((select jsonb_agg(jsonb_build_object('entryId', entry_id, 'name', name, 'softwareId', software_id))
        from sl), '[]'::jsonb) as "softwareLinks"`;

type Known = { id: string; name: string; siren: string; ownSyndicate: boolean };

/** Every company and software of the directory, retired ones included, to tell one from another. */
export async function selectKnown(tx: Tx, { syndicateId }: { syndicateId: string }) {
  const companies = await tx.execute<Known>(sql`
    select id, name, siren, own_syndicate as "ownSyndicate" from processor where syndicate_id = ${syndicateId} order by id`);
  const programs = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from software where syndicate_id = ${syndicateId} order by id`);
  return { companies, programs };
}

type Writing = Scope<"register:write">;
/** Rows of a register taken in, ids kept; names of directory entries were settled before. */
export async function insertContractual(tx: Tx, { syndicateId, memberId, actor }: Writing, rows: Contractual) {
  const by = { updatedBy: actor.name };
  const own = { syndicateId, memberId };
  await inParts(rows.processors, (part) =>
    tx.insert(processors).values(part.map((row) => ({ ...row, ...by, syndicateId, createdBy: actor.name }))),
  );
  await inParts(rows.softwares, (part) =>
    tx.insert(softwares).values(part.map((row) => ({ ...row, ...by, syndicateId }))),
  );
  await inParts(rows.contracts, (part) =>
    tx
      .insert(contracts)
      .values(
        part.map(({ endedAt, ...row }) => ({ ...row, ...by, ...own, endedAt: endedAt ? new Date(endedAt) : null })),
      ),
  );
  await inParts(rows.uses, (part) => tx.insert(memberSoftwares).values(part.map((row) => ({ ...row, ...by, ...own }))));
  const linked = { ...own, linkedBy: actor.name };
  await inParts(rows.processorLinks, (part) =>
    tx.insert(entryProcessors).values(part.map((row) => ({ ...row, ...linked }))),
  );
  await inParts(rows.softwareLinks, (part) =>
    tx.insert(entrySoftwares).values(part.map((row) => ({ ...row, ...linked }))),
  );
}
