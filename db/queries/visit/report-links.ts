import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { visitReportLinks as t } from "@/db/schema/visit-report";
import type { LinkScope } from "@/lib/domain/access/policy";
import type { Writing } from "./write";

/** The secret behind it is kept by a trigger, in the same transaction. */
export async function insertReportLink(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  link: { id: string; visitId: string; hash: Uint8Array; createdBy: string; expiresAt: Date },
) {
  await tx.insert(t).values({ syndicateId, memberId, ...link });
}

/** Ends every live address of the report; answers how many. */
export async function revokeReportLinks(tx: Tx, { syndicateId, memberId }: Writing, visitId: string): Promise<number> {
  const ended = await tx
    .update(t)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId), isNull(t.revokedAt)))
    .returning({ id: t.id });
  return ended.length;
}

type LinkedReport = { content: unknown; sentAt: string; acknowledgedBy: string | null; acknowledgedAt: string | null };

/** The report behind a link; undefined alike for one that is unknown, expired or revoked. */
export async function selectLinkedReport(tx: Tx, _scope: LinkScope): Promise<LinkedReport | undefined> {
  const [row] = await tx.execute<LinkedReport>(sql`
    select content, sent_at as "sentAt", acknowledged_by as "acknowledgedBy", acknowledged_at as "acknowledgedAt"
      from access.linked_report()`);
  return row;
}

/** False when the link opens nothing any more, or the report was acknowledged before. */
export async function acknowledgeLinkedReport(tx: Tx, _scope: LinkScope, by: { name: string; function: string }) {
  const [row] = await tx.execute<{ done: boolean }>(
    sql`select access.acknowledge_linked_report(${by.name}, ${by.function}) as done`,
  );
  return row?.done ?? false;
}
