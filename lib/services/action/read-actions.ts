import "server-only";
import { inScope } from "@/db/client";
import { selectActionPage } from "@/db/queries/action/list";
import { selectDocumentsOf } from "@/db/queries/document/read";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import type { ActionListQuery } from "@/lib/domain/action/list-query";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "../today";

/** The member's list as it stands on the screen, all its pages. Refuses `not-found`. */
export async function exportActions(actor: Actor, memberId: string, query: ActionListQuery, now = new Date()) {
  const scope = authorise(actor, "action:read", memberId);
  const today = dayOf(now);
  const { member, rows } = await inScope(scope, (tx) => selectActionPage(tx, scope, query, today, true));
  if (!member) throw new DomainError("not-found", "member");
  return { rows, today };
}

/** One page of a member's actions with true counts, and the one that is open for a change. Refuses `not-found`. */
export async function listActions(actor: Actor, memberId: string, query: ActionListQuery, now = new Date()) {
  const scope = authorise(actor, "action:read", memberId);
  const today = dayOf(now);
  const { documents, member, ...page } = await inScope(scope, async (tx) => {
    const found = await selectActionPage(tx, scope, query, today);
    const proofs = found.chosen ? await selectDocumentsOf(tx, scope, { kind: "action", id: found.chosen.id }) : [];
    return { ...found, documents: proofs };
  });
  if (!member) throw new DomainError("not-found", "member");
  return { member, ...page, documents, today, mayWrite: can(actor, "action:write", memberId) };
}
