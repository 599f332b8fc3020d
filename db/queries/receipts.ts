import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requestReceipts as t } from "@/db/schema/access";

type Receipt = { syndicateId: string; personId: string; key: string };

const is = (r: Receipt) => and(eq(t.syndicateId, r.syndicateId), eq(t.personId, r.personId), eq(t.key, r.key));

/** False when the key was already used; a concurrent holder of the key is waited for. */
export async function claimReceipt(tx: Tx, receipt: Receipt & { service: string; requestHash: string }) {
  const rows = await tx.insert(t).values(receipt).onConflictDoNothing().returning({ key: t.key });
  return rows.length === 1;
}

export async function selectReceipt(tx: Tx, receipt: Receipt) {
  const [row] = await tx
    .select({ service: t.service, requestHash: t.requestHash, result: t.result })
    .from(t)
    .where(is(receipt));
  return row;
}

export async function fillReceipt(tx: Tx, receipt: Receipt, result: unknown) {
  await tx.update(t).set({ result }).where(is(receipt));
}
