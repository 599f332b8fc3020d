import "server-only";
import { type Act, insertAuditEvents } from "@/db/queries/audit";
import { insertConflicts, type NewConflict } from "@/db/queries/sync/conflicts";
import { insertOperations, type NewOperation, selectAnswered } from "@/db/queries/sync/operations";
import { lockPack, type PackRow } from "@/db/queries/sync/packs";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { OperationAnswer, Reason } from "@/lib/domain/sync/answer";
import { mutate } from "../mutation";
import { applyOne, type Outcome } from "./apply-one";
import { type Batch, packVisit, rightsOn } from "./batch";
import type { Received } from "./received";

type Input = { readonly memberId: string; readonly packId: string; readonly operations: readonly Received[] };

const withoutEffect = (id: string, outcome: "refused" | "kept", reason: Reason): Outcome => ({
  answer: { id, outcome, reason },
  acts: [],
  conflicts: [],
});

const outcomeOf = (batch: Batch, pack: PackRow, { id, operation, reason }: Received): Promise<Outcome | null> => {
  if (!operation) return Promise.resolve(withoutEffect(id, "refused", reason ?? "invalid"));
  if (pack.revokedAt) return Promise.resolve(withoutEffect(id, "kept", "pack-revoked"));
  return applyOne(batch, operation);
};

/** What was applied as it came stands in the tables of the town; a photo waits for its file. */
const keepsContent = ({ outcome }: OperationAnswer, kind: string) =>
  kind === "photo" || (outcome !== "applied" && outcome !== "merged");

/**
 * Applies what a device sends, in the order given, each operation once for ever: in this transaction its effect, its row in the
 * trail and its answer. An operation that a service refuses is answered so and the others go on. A known id with the same
 * content gives its first answer again; with another it is refused and kept. Refuses `not-found` for a pack that is not the
 * person's own in this town. An operation that met a bug has no answer.
 */
export async function applyOperations(actor: Actor, key: string | null, input: Input, now = new Date()) {
  const { memberId, packId, operations } = input;
  const rights = rightsOn(actor, memberId);
  const { scope } = rights;
  return mutate("applyOperations", scope, { key, input }, async (tx) => {
    const pack = await lockPack(tx, scope, packId);
    if (!pack || pack.personId !== actor.personId) throw new DomainError("not-found", "pack");
    const answered = await selectAnswered(
      tx,
      scope,
      operations.map(({ id }) => id),
    );
    const known = new Map<string, { hash: string; answer: OperationAnswer }[]>();
    const note = (id: string, hash: string, answer: OperationAnswer) =>
      known.set(id, [...(known.get(id) ?? []), { hash, answer }]);
    for (const { id, contentHash, answer } of answered) note(id, contentHash, answer);

    const rows: NewOperation[] = [];
    const conflicts: NewConflict[] = [];
    const acts: Act[] = [];
    const batch = { tx, ...rights, visitId: pack.visitId, visit: packVisit(scope, pack.visitId), now };
    const answers: OperationAnswer[] = [];
    for (const received of operations) {
      const { id, hash, kind, content } = received;
      const before = known.get(id) ?? [];
      const first = before.find((one) => one.hash === hash);
      if (first) {
        answers.push(first.answer);
        continue;
      }
      const outcome =
        before.length > 0 ? withoutEffect(id, "refused", "other-content") : await outcomeOf(batch, pack, received);
      if (!outcome) continue;
      const { answer } = outcome;
      acts.push(...outcome.acts);
      note(id, hash, answer);
      answers.push(answer);
      const place = { packId, visitId: pack.visitId };
      const author = { personId: pack.personId, personName: actor.name };
      const kept = keepsContent(answer, kind) ? content : null;
      rows.push({ ...place, ...author, id, kind, contentHash: hash, content: kept, outcome: answer.outcome, answer });
      conflicts.push(...outcome.conflicts.map((one) => ({ ...place, ...one, id: newId(), operationId: id })));
    }
    // Sent together, in that order: a conflict names its operation.
    await Promise.all([
      insertAuditEvents(tx, scope, acts),
      insertOperations(tx, scope, rows),
      insertConflicts(tx, scope, conflicts),
    ]);
    const record = {
      objectType: "visit-pack",
      objectId: packId,
      category: "restricted" as const,
      changes: { received: { after: rows.length } },
    };
    return { result: answers, audit: rows.length > 0 ? record : [] };
  });
}
