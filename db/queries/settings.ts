import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { syndicates as t } from "@/db/schema/syndicate";
import type { Scope } from "@/lib/domain/access/policy";
import type { SettingsInput } from "@/lib/domain/access/settings";

const columns = {
  name: t.name,
  dpoName: t.dpoName,
  dpoEmail: t.dpoEmail,
  dpoPhone: t.dpoPhone,
  minimumCell: t.minimumCell,
  documentQuotaMb: t.documentQuotaMb,
  offlineDays: t.offlineDays,
  version: t.version,
};

export async function selectSettings(tx: Tx, scope: Scope<"settings:write">) {
  const [row] = await tx.select(columns).from(t).where(eq(t.id, scope.syndicateId));
  return row;
}

/** Undefined when another save came between. */
export async function updateSettings(tx: Tx, scope: Scope<"settings:write">, { version, ...fields }: SettingsInput) {
  const [row] = await tx
    .update(t)
    .set({ ...fields, version: sql`${t.version} + 1` })
    .where(and(eq(t.id, scope.syndicateId), eq(t.version, version)))
    .returning(columns);
  return row;
}
