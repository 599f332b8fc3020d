import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { followUps, interventionEntries, interventions as t } from "@/db/schema/intervention";
import { visits } from "@/db/schema/visit";
import type { Scope } from "@/lib/domain/access/policy";
import type { Service } from "@/lib/domain/intervention/service";
import type { InterventionRow } from "./read";

export type Writing = Scope<"intervention:write" | "it-request:write">;
type Generated =
  | "syndicateId"
  | "memberId"
  | "id"
  | "themeList"
  | "words"
  | "createdAt"
  | "version"
  | "mergedFrom"
  | "importId";
export type NewIntervention = Omit<InterventionRow, Generated>;

const own = ({ syndicateId, memberId }: Writing, service: Service, id: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.service, service), eq(t.id, id));

export async function insertIntervention(tx: Tx, scope: Writing, id: string, act: NewIntervention) {
  const { syndicateId, memberId } = scope;
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, memberId, id, ...act })
    .returning();
  if (!row) throw new Error("an inserted intervention answers its row");
  return row;
}

/** The act as it stands, held until the end of the transaction; undefined when it is another member's or service's. */
export async function lockIntervention(tx: Tx, scope: Writing, service: Service, id: string) {
  const [row] = await tx
    .select()
    .from(t)
    .where(own(scope, service, id))
    .for("update");
  return row;
}

/** The caller holds the row (`lockIntervention`) and has compared its version. */
export async function updateIntervention(
  tx: Tx,
  scope: Writing,
  before: InterventionRow,
  change: Partial<NewIntervention>,
) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(and(own(scope, before.service, before.id), eq(t.version, before.version)))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}

/** Links of the act to entries of its own member: those named and no other. */
export async function replaceLinkedEntries(
  tx: Tx,
  scope: Writing,
  interventionId: string,
  entryIds: readonly string[],
) {
  const { syndicateId, memberId } = scope;
  const links = interventionEntries;
  await tx
    .delete(links)
    .where(
      and(eq(links.syndicateId, syndicateId), eq(links.memberId, memberId), eq(links.interventionId, interventionId)),
    );
  await insertLinkedEntries(tx, scope, interventionId, entryIds);
}

export async function selectLinkedEntryIds(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  interventionId: string,
): Promise<string[]> {
  const links = interventionEntries;
  const rows = await tx
    .select({ entryId: links.entryId })
    .from(links)
    .where(
      and(eq(links.syndicateId, syndicateId), eq(links.memberId, memberId), eq(links.interventionId, interventionId)),
    )
    .orderBy(links.entryId);
  return rows.map(({ entryId }) => entryId);
}

export async function insertLinkedEntries(tx: Tx, scope: Writing, interventionId: string, entryIds: readonly string[]) {
  const { syndicateId, memberId } = scope;
  const rows = [...new Set(entryIds)].map((entryId) => ({ syndicateId, memberId, interventionId, entryId }));
  if (rows.length > 0) await tx.insert(interventionEntries).values(rows);
}

/** Whether the member has this visit: no foreign key can say it, a visit points at its act already. */
export async function hasVisit(tx: Tx, { syndicateId, memberId }: Writing, visitId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.syndicateId, syndicateId), eq(visits.memberId, memberId), eq(visits.id, visitId)));
  return rows.length === 1;
}

type NewFollowUp = Omit<typeof followUps.$inferInsert, "syndicateId" | "memberId" | "createdAt">;

export async function insertFollowUp(tx: Tx, { syndicateId, memberId }: Writing, followUp: NewFollowUp) {
  await tx.insert(followUps).values({ syndicateId, memberId, ...followUp });
}
