import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commissionReports } from "@/db/schema/annual-report";
import type { Scope } from "@/lib/domain/access/policy";

type Giving = Scope<"annual-report:commission">;
type Reading = Scope<"annual-report:given"> | Giving;

/** What was given to the commission, latest first, without its content. */
export const selectGiven = (tx: Tx, { syndicateId }: Reading) => {
  const t = commissionReports;
  const { year, number, givenBy, givenAt } = t;
  const rows = tx.select({ year, number, givenBy, givenAt }).from(t).where(eq(t.syndicateId, syndicateId));
  return rows.orderBy(desc(t.year), desc(t.number));
};

export async function selectGivenReport(tx: Tx, { syndicateId }: Reading, year: number, number: number) {
  const t = commissionReports;
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.year, year), eq(t.number, number)));
  return row;
}

export async function insertGiven(
  tx: Tx,
  { syndicateId }: Giving,
  row: { year: number; content: string; sha256: string; givenBy: string },
): Promise<number> {
  const next = sql<number>`(select coalesce(max(r.number), 0) + 1 from commission_report r
    where r.syndicate_id = ${syndicateId} and r.year = ${row.year})`;
  const made = tx.insert(commissionReports).values({ ...row, syndicateId, number: next });
  return (await made.returning({ number: commissionReports.number }))[0]?.number ?? 0;
}
