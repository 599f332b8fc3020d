import "server-only";
import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { members } from "@/db/schema/member";
import type { Scope } from "@/lib/domain/access/policy";

type Reader = Scope<"audit:own"> | Scope<"audit:security"> | Scope<"audit:member">;

export type AuditFilter = {
  /** Only what this person did. */
  personId: string | null;
  actorName: string;
  objectType: string | null;
  from: Date | null;
  /** Not included. */
  until: Date | null;
};

const named = (text: string): SQL =>
  sql`unaccent(lower(${auditEvents.actorName})) like '%' || unaccent(lower(${text.replace(/[\\%_]/g, "\\$&")})) || '%'`;

// Named by the table: a select on one table leaves it out. Row-level security decides here too: what may not be read has no name.
const objectName = sql<string | null>`case audit_event.object_type
  when 'intervention' then (select i.ref from intervention i where i.syndicate_id = audit_event.syndicate_id
    and i.member_id = audit_event.member_id and i.id::text = audit_event.object_id)
  when 'entry' then (select e.name from entry e where e.syndicate_id = audit_event.syndicate_id
    and e.member_id = audit_event.member_id and e.id::text = audit_event.object_id)
  when 'person' then (select p.name from person p where p.syndicate_id = audit_event.syndicate_id
    and p.id::text = audit_event.object_id) end`;

/** One page of the trail that the role may read, the latest first; each row carries the true total. */
export async function selectAuditEvents(
  tx: Tx,
  scope: Reader,
  filter: AuditFilter,
  page: { size: number; offset: number },
) {
  return tx
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actorName: auditEvents.actorName,
      role: auditEvents.role,
      action: auditEvents.action,
      objectType: auditEvents.objectType,
      objectName: objectName.as("object_name"),
      memberName: members.name,
      changes: auditEvents.changes,
      total: sql<number>`(count(*) over ())::integer`,
    })
    .from(auditEvents)
    .leftJoin(members, and(eq(members.syndicateId, auditEvents.syndicateId), eq(members.id, auditEvents.memberId)))
    .where(
      and(
        eq(auditEvents.syndicateId, scope.syndicateId),
        scope.memberId === null ? undefined : eq(auditEvents.memberId, scope.memberId),
        filter.personId === null ? undefined : eq(auditEvents.personId, filter.personId),
        filter.actorName === "" ? undefined : named(filter.actorName),
        filter.objectType === null ? undefined : eq(auditEvents.objectType, filter.objectType),
        filter.from === null ? undefined : gte(auditEvents.at, filter.from),
        filter.until === null ? undefined : lt(auditEvents.at, filter.until),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(page.size)
    .offset(page.offset);
}

export async function selectAuditedMember(tx: Tx, scope: Scope<"audit:member">) {
  const [row] = await tx
    .select({ id: members.id, name: members.name, kind: members.kind, population: members.population })
    .from(members)
    .where(and(eq(members.syndicateId, scope.syndicateId), eq(members.id, scope.memberId)));
  return row;
}
