import "server-only";
import { selectOwnTemplates, updateRetirement } from "@/db/queries/register/own-templates";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "../mutation";

/**
 * Retires a template of the syndicate's own, or brings it back: retired, it is given, adopted and proposed no longer, and the entries
 * that started from it keep it. Never deleted. Refuses `not-found`, and `invalid-state` when it stands so already.
 */
export async function retireTemplate(
  actor: Actor,
  key: string | null,
  input: { templateId: string; retired: boolean },
  now = new Date(),
): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "template:write");
  const { templateId: id, retired } = input;
  return mutate("retireTemplate", scope, { key, input }, async (tx) => {
    if ((await selectOwnTemplates(tx, scope, [id])).length === 0) throw new DomainError("not-found", "template");
    const done = await updateRetirement(tx, scope, id, retired ? { by: actor.name, at: now } : null);
    if (!done) throw new DomainError("invalid-state", "template");
    const changes = { retiredAt: retired ? { after: now.toISOString() } : { after: null } };
    return { result: { id }, audit: { objectType: "template", objectId: id, changes } };
  });
}
