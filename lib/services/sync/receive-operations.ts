import "server-only";
import { inOwnName } from "@/db/client";
import { type KeptWork, keepWork, type OwnPack, selectOwnAnswers, selectOwnPack } from "@/db/queries/sync/own";
import { type Actor, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { OperationAnswer } from "@/lib/domain/sync/answer";
import { applyOperations } from "./apply-operations";
import { type Received, readReceived } from "./received";

/** Operations of one transaction: what is committed stays answered when the server dies in the middle of a request. */
const CHUNK = 50;

/** One's own pack, whatever became of one's rights. Refuses `not-found` for any other, as for one that never was. */
export async function ownPack(actor: Actor, packId: string): Promise<OwnPack> {
  const pack = await inOwnName(actor, (tx) => selectOwnPack(tx, packId));
  if (!pack) throw new DomainError("not-found", "pack");
  return pack;
}

function keptAnswer({ id, operation, reason }: Received): OperationAnswer & { outcome: "kept" | "refused" } {
  return operation
    ? { id, outcome: "kept", reason: "right-withdrawn" }
    : { id, outcome: "refused", reason: reason ?? "invalid" };
}

/** A text of the town is not said to somebody who may no longer read it. */
const withoutTheirs = ({ theirs: _theirs, ...answer }: OperationAnswer): OperationAnswer => answer;

/** The person may no longer write in that town: what they did is kept for whoever may, and nothing of the town is answered. */
async function keepWithdrawn(actor: Actor, packId: string, operations: readonly Received[]) {
  return inOwnName(actor, async (tx) => {
    const ids = operations.map(({ id }) => id);
    const known = await selectOwnAnswers(tx, packId, ids);
    const fresh: KeptWork[] = [];
    const answers = operations.map((received) => {
      const { id, hash, kind, content } = received;
      const before = [...known, ...fresh.map((one) => ({ ...one, contentHash: one.content_hash }))].filter(
        (one) => one.id === id,
      );
      const same = before.find(({ contentHash }) => contentHash === hash);
      if (same) return withoutTheirs(same.answer);
      const answer =
        before.length > 0
          ? { id, outcome: "refused" as const, reason: "other-content" as const }
          : keptAnswer(received);
      fresh.push({ id, kind, content_hash: hash, content, outcome: answer.outcome, answer });
      return answer;
    });
    if (fresh.length > 0) await keepWork(tx, packId, fresh);
    return answers;
  });
}

/**
 * What came back from a device, answered item by item in the order given. Accepts from packs that are past their day, taken
 * back, or whose town was taken from the person: their work is never lost. Refuses `not-found` for a pack that is not one's own.
 */
export async function receiveOperations(
  actor: Actor,
  packId: string,
  raw: readonly { readonly id: string }[],
  now = new Date(),
): Promise<OperationAnswer[]> {
  const { memberId, sealKey } = await ownPack(actor, packId);
  const operations = raw.map((one) => readReceived(sealKey, packId, one));
  if (!can(actor, "visit:write", memberId)) return keepWithdrawn(actor, packId, operations);
  const answers: OperationAnswer[] = [];
  for (let at = 0; at < operations.length; at += CHUNK) {
    const chunk = operations.slice(at, at + CHUNK);
    answers.push(...(await applyOperations(actor, null, { memberId, packId, operations: chunk }, now)));
  }
  return answers;
}
