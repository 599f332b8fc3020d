import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { collectiveActs, interventions } from "@/db/schema/intervention";
import { members } from "@/db/schema/member";
import { visits } from "@/db/schema/visit";
import type { Scope } from "@/lib/domain/access/policy";

type Importing = Scope<"collective-act:write" | "intervention:import">;
type New<Table extends { $inferInsert: unknown }> = Omit<Table["$inferInsert"], "syndicateId">;

/** PostgreSQL takes 65,534 values a statement; a row of these tables has at most 30. */
const BATCH = 1000;

const batches = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));

export async function insertActs(tx: Tx, { syndicateId }: Importing, rows: readonly New<typeof interventions>[]) {
  for (const some of batches(rows)) await tx.insert(interventions).values(some.map((row) => ({ ...row, syndicateId })));
}

export async function insertDoneVisits(tx: Tx, { syndicateId }: Importing, rows: readonly New<typeof visits>[]) {
  for (const some of batches(rows)) await tx.insert(visits).values(some.map((row) => ({ ...row, syndicateId })));
}

export async function insertCollectiveActs(
  tx: Tx,
  { syndicateId }: Importing,
  rows: readonly New<typeof collectiveActs>[],
) {
  for (const some of batches(rows))
    await tx.insert(collectiveActs).values(some.map((row) => ({ ...row, syndicateId })));
}

/** Every member with its name, those that left included: an act of the past belongs to whoever was there. */
export const selectKnownMembers = (tx: Tx, { syndicateId }: { syndicateId: string }) =>
  tx
    .select({ id: members.id, name: members.name, siren: members.siren, kind: members.kind, leftOn: members.leftOn })
    .from(members)
    .where(sql`${members.syndicateId} = ${syndicateId}`)
    .orderBy(members.name);
