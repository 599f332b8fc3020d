import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { visitReportComments as c, visitReportReadings as t } from "@/db/schema/visit-report";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { VisitReport } from "@/lib/domain/visit/report-model";
import type { Writing } from "./write";

type Rereading = Scope<"visit-report:reread">;

export type ReportReading = {
  /** The draft as it was shared. */
  content: unknown;
  sharedBy: string;
  sharedAt: string;
  dueOn: string;
  readBy: string | null;
  readAt: string | null;
  version: number;
};
type Remark = { id: string; author: string; text: string; at: string };
type Followed = {
  member: { id: string; name: string; kind: MemberKind; population: number | null } | null;
  reading: ReportReading | null;
  comments: Remark[];
  /** When the live address of acknowledgement ends; the DPO alone sees it. */
  linkExpiresAt: string | null;
};

/** What happens to a report beside its text, in one statement: the draft that was shared, what was said of it, its address. */
export async function selectReading(tx: Tx, { syndicateId, memberId }: Rereading, visitId: string): Promise<Followed> {
  const of = sql`syndicate_id = ${syndicateId} and member_id = ${memberId} and visit_id = ${visitId}`;
  const [row] = await tx.execute<Followed>(sql`
    select (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
        from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}) as member,
      (select jsonb_build_object('content', r.content, 'sharedBy', r.shared_by, 'sharedAt', r.shared_at, 'dueOn', r.due_on,
        'readBy', r.read_by, 'readAt', r.read_at, 'version', r.version) from visit_report_reading r where ${of}) as reading,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'author', o.author, 'text', o.text, 'at', o.at) order by o.at, o.id)
        from visit_report_comment o where ${of}), '[]'::jsonb) as comments,
      (select max(l.expires_at) from visit_report_link l where ${of} and l.revoked_at is null
        and l.expires_at > clock_timestamp()) as "linkExpiresAt"`);
  if (!row) throw new Error("a select without from answers one row");
  return row;
}

/** Shares the draft, or what became of it; a draft shared again is to be read again. */
export async function shareReading(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  reading: { visitId: string; content: VisitReport; sharedBy: string; dueOn: string },
) {
  const again = {
    ...reading,
    sharedAt: sql`clock_timestamp()`,
    readBy: null,
    readAt: null,
    version: sql`${t.version} + 1`,
  };
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, memberId, ...reading })
    .onConflictDoUpdate({ target: [t.syndicateId, t.memberId, t.visitId], set: again })
    .returning();
  if (!row) throw new Error("an inserted or updated draft answers its row");
  return row;
}

/** Undefined when the draft moved on since `version`, or was never shared. */
export async function markReading(
  tx: Tx,
  { syndicateId, memberId }: Rereading,
  { visitId, version, by }: { visitId: string; version: number; by: string },
) {
  const own = and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId));
  const [row] = await tx
    .update(t)
    .set({ readBy: by, readAt: sql`clock_timestamp()`, version: version + 1 })
    .where(and(own, eq(t.version, version)))
    .returning();
  return row;
}

export async function insertComment(
  tx: Tx,
  { syndicateId, memberId }: Rereading,
  comment: { id: string; visitId: string; author: string; text: string },
) {
  await tx.insert(c).values({ syndicateId, memberId, ...comment });
}
