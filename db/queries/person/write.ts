import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { persons, roleGrants } from "@/db/schema/access";
import type { GrantWish } from "@/lib/domain/access/person";
import type { Scope } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";

type Writer = Scope<"person:write">;
type Identity = { name: string; jobTitle: string; email: string };

export async function insertPerson(tx: Tx, scope: Writer, identity: Identity): Promise<string> {
  const id = newId();
  await tx.insert(persons).values({ syndicateId: scope.syndicateId, id, ...identity });
  return id;
}

/** Undefined when another save came between. */
export async function updatePerson(
  tx: Tx,
  scope: Writer,
  seen: { personId: string; version: number },
  fields: Partial<Identity> & { disabledAt?: Date | null },
) {
  const [row] = await tx
    .update(persons)
    .set({ ...fields, version: sql`${persons.version} + 1` })
    .where(
      and(eq(persons.syndicateId, scope.syndicateId), eq(persons.id, seen.personId), eq(persons.version, seen.version)),
    )
    .returning();
  return row;
}

/** A command line speaks for nobody who could ask a second person: what it gives is accepted from the start. */
export async function insertGrants(tx: Tx, scope: Writer, personId: string, wishes: readonly GrantWish[], now: Date) {
  const grantedBy = scope.actor.personId;
  await tx.insert(roleGrants).values(
    wishes.map((wish) => ({
      syndicateId: scope.syndicateId,
      id: newId(),
      personId,
      ...wish,
      grantedBy,
      acceptedAt: grantedBy === null ? now : null,
    })),
  );
}

/** False when it had already ended. */
export async function endGrant(tx: Tx, scope: Writer, grantId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(roleGrants)
    .set({ revokedAt: now })
    .where(and(eq(roleGrants.syndicateId, scope.syndicateId), eq(roleGrants.id, grantId), isNull(roleGrants.revokedAt)))
    .returning({ id: roleGrants.id });
  return rows.length === 1;
}

/** False when it was accepted or ended in between. */
export async function acceptGrant(tx: Tx, scope: Scope<"person:accept-dpo">, grantId: string, now: Date) {
  const rows = await tx
    .update(roleGrants)
    .set({ acceptedBy: scope.actor.personId, acceptedAt: now })
    .where(
      and(
        eq(roleGrants.syndicateId, scope.syndicateId),
        eq(roleGrants.id, grantId),
        isNull(roleGrants.acceptedAt),
        isNull(roleGrants.revokedAt),
      ),
    )
    .returning({ id: roleGrants.id });
  return rows.length === 1;
}
