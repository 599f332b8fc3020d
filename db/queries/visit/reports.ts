import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/member";
import { visitReports as t } from "@/db/schema/visit";
import type { Scope } from "@/lib/domain/access/policy";
import type { VisitReport } from "@/lib/domain/visit/report-model";
import type { Writing } from "./write";

type Reading = Scope<"visit-report:read" | "visit-report:acknowledge" | "visit:read">;

const own = ({ syndicateId, memberId }: Reading | Writing, visitId: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId));

/** Undefined when the report was sent before: what was sent stands. */
export async function insertReport(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  report: { visitId: string; content: VisitReport; sentBy: string },
) {
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, memberId, ...report })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** The report as it was sent, with its member, in one statement. */
export async function selectReport(tx: Tx, scope: Reading, visitId: string) {
  const [row] = await tx
    .select({
      member: { id: members.id, name: members.name, kind: members.kind, population: members.population },
      content: t.content,
      sentBy: t.sentBy,
      sentAt: t.sentAt,
      acknowledgedBy: t.acknowledgedBy,
      acknowledgedAs: t.acknowledgedAs,
      acknowledgedAt: t.acknowledgedAt,
      version: t.version,
    })
    .from(t)
    .innerJoin(members, and(eq(members.syndicateId, t.syndicateId), eq(members.id, t.memberId)))
    .where(own(scope, visitId));
  return row;
}

/** Undefined when it was acknowledged before, or moved on since `version`. */
export async function acknowledgeReport(
  tx: Tx,
  scope: Scope<"visit-report:acknowledge">,
  { visitId, version, by }: { visitId: string; version: number; by: string },
) {
  const [row] = await tx
    .update(t)
    .set({ acknowledgedBy: by, acknowledgedAt: sql`clock_timestamp()`, version: version + 1 })
    .where(and(own(scope, visitId), eq(t.version, version), isNull(t.acknowledgedAt)))
    .returning();
  return row;
}
