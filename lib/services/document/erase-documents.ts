import "server-only";
import { selectUsage } from "@/db/queries/document/read";
import { markErased } from "@/db/queries/document/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "../mutation";

/**
 * Gives up the files of what was taken back more than thirty days ago: the rows stay, without a file from then on, and the sweep of
 * orphans throws the files away. For a job, in the role that may write those documents. Refuses `forbidden` to a person.
 */
export async function eraseDocuments(
  actor: Actor,
  key: string | null,
  input: { memberId: string; as: "dpo" | "technician" },
): Promise<number> {
  const scope = authorise(actor, "document:read", input.memberId, input.as);
  if (actor.personId !== null) throw new DomainError("forbidden", "document");
  return mutate("eraseDocuments", scope, { key, input }, async (tx) => {
    if (!(await selectUsage(tx, scope))) throw new DomainError("not-found", "member");
    const erased = await markErased(tx, scope);
    const audit = erased.map(({ id }) => ({
      objectType: "document",
      objectId: id,
      category: "restricted" as const,
      changes: {},
    }));
    return { result: erased.length, audit };
  });
}
