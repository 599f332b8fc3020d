import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Aggregates, aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { comparisonOf, type Period } from "@/lib/domain/statistics/period";

const windows = (period: Period) => {
  const { current, previous } = comparisonOf(period);
  return sql`${period.from}::date, ${period.to}::date, ${current.from}::date, ${previous.from}::date, ${previous.to}::date`;
};

/** Everything that a page of figures counts, in one statement. */
export async function selectFigures(tx: Tx, period: Period): Promise<Aggregates> {
  const [row] = await tx.execute<{ figures: unknown }>(sql`select stats.figures(${windows(period)}) as figures`);
  return aggregatesSchema.parse(row?.figures);
}

/** One member's figures; undefined for a member that is not the actor's. */
export async function selectMemberFigures(tx: Tx, memberId: string, period: Period): Promise<Aggregates | undefined> {
  const [row] = await tx.execute<{ figures: unknown }>(
    sql`select stats.member_figures(${memberId}::uuid, ${windows(period)}) as figures`,
  );
  return row?.figures == null ? undefined : aggregatesSchema.parse(row.figures);
}
