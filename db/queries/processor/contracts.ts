import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { processors, contracts as t } from "@/db/schema/processor";
import type { Scope } from "@/lib/domain/access/policy";

type Reading = Scope<"contract:read"> | Scope<"contract:write">;
type Writing = Scope<"contract:write">;
export type ContractRow = typeof t.$inferSelect;
export type ContractLine = ContractRow & { processorName: string };

const own = ({ syndicateId, memberId }: Reading) => and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));
const named = (tx: Tx) =>
  tx
    .select({ contract: t, processorName: processors.name })
    .from(t)
    .innerJoin(processors, and(eq(processors.syndicateId, t.syndicateId), eq(processors.id, t.processorId)));
const lineOf = ({ contract, processorName }: { contract: ContractRow; processorName: string }): ContractLine => ({
  ...contract,
  processorName,
});

/** The contracts of a member by processor, those put away last. */
export async function selectContracts(tx: Tx, scope: Reading): Promise<ContractLine[]> {
  const rows = await named(tx)
    .where(own(scope))
    .orderBy(sql`${t.endedAt} is not null`, sql`lower(unaccent(${processors.name}))`, desc(t.signedOn), t.id);
  return rows.map(lineOf);
}

export async function selectContract(tx: Tx, scope: Reading, id: string): Promise<ContractLine | undefined> {
  const [row] = await named(tx).where(and(own(scope), eq(t.id, id)));
  return row && lineOf(row);
}

/** Contracts in hand whose end is told beforehand, nearest first. */
export async function selectEndingContracts(tx: Tx, scope: Reading, before: string): Promise<ContractLine[]> {
  const rows = await named(tx)
    .where(and(own(scope), isNull(t.endedAt), sql`${actBySql} <= ${before}`))
    .orderBy(actBySql, t.id);
  return rows.map(lineOf);
}

/** The day to act by, as `actBy` of the domain says it. */
export const actBySql = sql`(ends_on - make_interval(months => case when tacit_renewal then coalesce(notice_months, 0) else 0 end))::date`;

export async function insertContract(
  tx: Tx,
  { syndicateId, memberId, actor }: Writing,
  row: Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "createdBy" | "updatedBy">,
): Promise<ContractRow> {
  const [inserted] = await tx
    .insert(t)
    .values({ ...row, syndicateId, memberId, createdBy: actor.name, updatedBy: actor.name })
    .returning();
  if (!inserted) throw new Error("an inserted contract answers its row");
  return inserted;
}

/** Undefined when the row moved on since `version`, or is not there. */
export async function updateContract(
  tx: Tx,
  scope: Writing,
  id: string,
  version: number,
  change: Partial<Omit<ContractRow, "syndicateId" | "memberId" | "id">>,
): Promise<ContractRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: version + 1, updatedBy: scope.actor.name, updatedAt: sql`clock_timestamp()` })
    .where(and(own(scope), eq(t.id, id), eq(t.version, version)))
    .returning();
  return row;
}
