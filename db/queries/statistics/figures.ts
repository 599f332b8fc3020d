import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Aggregates, aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { type Filters, NO_FILTERS } from "@/lib/domain/statistics/filters";
import { comparisonOf, type Period } from "@/lib/domain/statistics/period";

/** What the page asks; `commission`: as the commission reads it, whoever looks. */
export type Question = { readonly period: Period; readonly filters?: Filters; readonly commission?: boolean };

const asked = ({ period, filters = NO_FILTERS, commission = false }: Question) => {
  const { current, previous, former } = comparisonOf(period);
  const { service, theme, type, mode, kind } = filters;
  return sql`${JSON.stringify({
    ...period,
    currentFrom: current.from,
    previousFrom: previous.from,
    previousTo: previous.to,
    formerFrom: former.from,
    formerTo: former.to,
    ...{ service, theme, type, mode, kind, commission },
  })}::text::jsonb`;
};

/** Everything that a page of figures counts, in one statement. */
export async function selectFigures(tx: Tx, question: Question): Promise<Aggregates> {
  const [row] = await tx.execute<{ figures: unknown }>(sql`select stats.figures(${asked(question)}) as figures`);
  return aggregatesSchema.parse(row?.figures);
}

/** One member's figures; undefined for a member that is not the actor's. */
export async function selectMemberFigures(
  tx: Tx,
  memberId: string,
  question: Question,
): Promise<Aggregates | undefined> {
  const [row] = await tx.execute<{ figures: unknown }>(
    sql`select stats.member_figures(${memberId}::uuid, ${asked(question)}) as figures`,
  );
  return row?.figures == null ? undefined : aggregatesSchema.parse(row.figures);
}

/** First day of the month of the first counted act, of the services that the actor reads. */
export async function selectStart(tx: Tx): Promise<string | null> {
  const [row] = await tx.execute<{ start: string | null }>(sql`select to_char(stats.start(), 'YYYY-MM-DD') as start`);
  return row?.start ?? null;
}
