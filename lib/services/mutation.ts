import "server-only";
import { createHash } from "node:crypto";
import { inScope, type Tx } from "@/db/client";
import { type AuditRecord, insertAuditEvents } from "@/db/queries/audit";
import { claimReceipt, fillReceipt, selectReceipt } from "@/db/queries/receipts";
import type { Right } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { databaseRefusal } from "./database-refusal";

export type Outcome<T> = { result: T; audit: AuditRecord | AuditRecord[] };

/**
 * The one way to write. In one transaction under the actor's secret: the receipt of the request, the work, its audit rows.
 * `name` is the exported service's own name. `key` is the form's idempotency key: the same key with the same input gives the
 * first answer again, with other input it is refused (`conflict`); null only for jobs, which are all or nothing.
 * A connection lost during COMMIT is looked up under that key: done once, or `outcome-unknown`.
 */
export async function mutate<T>(
  name: string,
  scope: Scope<Right>,
  request: { key: string | null; input: unknown },
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<T> {
  const { personId } = scope.actor;
  const receipt = request.key && personId ? { syndicateId: scope.syndicateId, personId, key: request.key } : null;
  const requestHash = createHash("sha256")
    .update(JSON.stringify([name, request.input]) ?? "")
    .digest("hex");

  try {
    return await inScope(scope, async (tx) => {
      if (receipt && !(await claimReceipt(tx, { ...receipt, service: name, requestHash })))
        return firstAnswer<T>(tx, receipt, requestHash);
      const { result, audit } = await work(tx);
      const acts = [audit].flat().map((record) => ({ name, record }));
      // Sent together, in that order: nothing here waits for the answer to the one before.
      await Promise.all([insertAuditEvents(tx, scope, acts), receipt && fillReceipt(tx, receipt, result ?? null)]);
      return result;
    });
  } catch (error) {
    const refusal = databaseRefusal(error);
    if (refusal?.code === "outcome-unknown" && receipt) {
      const known = await inScope(scope, (tx) => selectReceipt(tx, receipt)).catch(() => undefined); // still down: the outcome stays unknown
      if (known && known.requestHash === requestHash) return known.result as T; // written by fillReceipt above, same type
    }
    throw refusal ?? error;
  }
}

async function firstAnswer<T>(
  tx: Tx,
  receipt: { syndicateId: string; personId: string; key: string },
  requestHash: string,
): Promise<T> {
  const first = await selectReceipt(tx, receipt);
  if (first?.requestHash !== requestHash) throw new DomainError("conflict", "request");
  return first.result as T; // written by fillReceipt, same service by its hash
}
