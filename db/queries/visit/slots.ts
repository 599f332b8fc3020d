import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberContacts, members } from "@/db/schema/member";
import { visits } from "@/db/schema/visit";
import { visitSlots as t } from "@/db/schema/visit-slot";
import type { Scope } from "@/lib/domain/access/policy";
import type { Writing } from "./write";

type Answering = Scope<"visit-slot:answer">;
export type SlotRow = typeof t.$inferSelect;

const ofVisit = ({ syndicateId, memberId }: Answering | Writing, visitId: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId));

/** The slots of one visit, the first time first, whatever became of them. */
export const selectSlots = (tx: Tx, scope: Answering, visitId: string): Promise<SlotRow[]> =>
  tx.select().from(t).where(ofVisit(scope, visitId)).orderBy(asc(t.startsAt), asc(t.id));

/** What the town is asked: every slot of the member that is still open. */
export const selectOpenSlots = (tx: Tx, { syndicateId, memberId }: Answering): Promise<SlotRow[]> =>
  tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.state, "open")))
    .orderBy(asc(t.startsAt), asc(t.id));

/** The slots of one visit, held until the end of the transaction in one order for everyone. */
export const lockSlots = (tx: Tx, scope: Answering | Writing, visitId: string): Promise<SlotRow[]> =>
  tx.select().from(t).where(ofVisit(scope, visitId)).orderBy(asc(t.id)).for("update");

export async function insertSlots(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  slots: readonly Pick<SlotRow, "id" | "visitId" | "startsAt" | "minutes" | "place" | "createdBy">[],
): Promise<void> {
  await tx.insert(t).values(slots.map((slot) => ({ ...slot, syndicateId, memberId })));
}

type Change = Partial<Pick<SlotRow, "state" | "answeredBy">> & { answered?: boolean; mailed?: boolean };

/** The caller holds the rows (`lockSlots`). An accepted slot plans its visit and closes the others, by a trigger. */
export async function updateSlots(
  tx: Tx,
  { syndicateId, memberId }: Answering | Writing,
  ids: readonly string[],
  { answered = false, mailed = false, ...change }: Change,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(t)
    .set({
      ...change,
      ...(answered && { answeredAt: sql`clock_timestamp()` }),
      ...(mailed && { mailedAt: sql`clock_timestamp()` }),
      version: sql`${t.version} + 1`,
    })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), inArray(t.id, [...ids])));
}

/** What a form of slots starts from, for a visit that is there already. */
export async function selectVisitShape(tx: Tx, { syndicateId, memberId }: Writing, visitId: string) {
  const [row] = await tx
    .select({ status: visits.status, minutes: visits.plannedMinutes, place: visits.place, purposes: visits.purposes })
    .from(visits)
    .where(and(eq(visits.syndicateId, syndicateId), eq(visits.memberId, memberId), eq(visits.id, visitId)));
  return row;
}

/** Whom the mail goes to: those who answer for the member, as its card says. */
export async function selectAddressees(tx: Tx, { syndicateId, memberId }: Answering) {
  const [row] = await tx
    .select({
      member: { id: members.id, name: members.name, kind: members.kind, population: members.population },
      controller: memberContacts.controller,
      referent: memberContacts.referent,
    })
    .from(members)
    .leftJoin(
      memberContacts,
      and(eq(memberContacts.syndicateId, members.syndicateId), eq(memberContacts.memberId, members.id)),
    )
    .where(and(eq(members.syndicateId, syndicateId), eq(members.id, memberId)));
  return row;
}
