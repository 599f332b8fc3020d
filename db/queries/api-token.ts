import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { authDatabase, type Tx } from "@/db/client";
import { persons } from "@/db/schema/access";
import { apiTokens as t } from "@/db/schema/api-token";
import type { ApiScope } from "@/lib/domain/access/api-token";
import type { Scope } from "@/lib/domain/access/policy";

export type Keeping = Scope<"api-token:own"> | Scope<"api-token:all">;

const columns = {
  id: t.id,
  personId: t.personId,
  person: persons.name,
  label: t.label,
  scopes: t.scopes,
  createdAt: t.createdAt,
  expiresAt: t.expiresAt,
  revokedAt: t.revokedAt,
  revokedBy: t.revokedBy,
  lastUsedOn: t.lastUsedOn,
};

/** Newest first: one's own, or everyone's for who ends any. The policies show no more. */
export const selectTokens = (tx: Tx, { syndicateId }: Keeping) =>
  tx
    .select(columns)
    .from(t)
    .innerJoin(persons, and(eq(persons.syndicateId, t.syndicateId), eq(persons.id, t.personId)))
    .where(eq(t.syndicateId, syndicateId))
    .orderBy(desc(t.createdAt), desc(t.id));

export type TokenRow = Awaited<ReturnType<typeof selectTokens>>[number];

type NewToken = { id: string; personId: string; label: string; scopes: ApiScope[]; hash: Uint8Array; days: number };

export async function insertToken(tx: Tx, { syndicateId }: Scope<"api-token:own">, { days, ...row }: NewToken) {
  const expiresAt = sql`clock_timestamp() + make_interval(days => ${days}::integer)`;
  await tx.insert(t).values({ ...row, syndicateId, expiresAt });
}

/** Undefined when there is no such token that lives. */
export async function revokeToken(tx: Tx, { syndicateId }: Keeping, id: string, by: string) {
  const [row] = await tx
    .update(t)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: by })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), isNull(t.revokedAt)))
    .returning({ id: t.id, label: t.label });
  return row;
}

export type UsedToken = { syndicateId: string; personId: string; label: string; scopes: ApiScope[]; calls: number };

/** Counts one call; undefined for a token that is unknown, over, ended, or of a person whose access is closed. */
export async function spendCall(hash: Uint8Array): Promise<UsedToken | undefined> {
  const [row] = await authDatabase().execute<UsedToken>(
    sql`select syndicate_id as "syndicateId", person_id as "personId", label, scopes, calls from auth.use_api_token(${hash})`,
  );
  return row;
}
