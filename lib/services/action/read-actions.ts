import "server-only";
import { inScope } from "@/db/client";
import { selectActionPage } from "@/db/queries/action/list";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import type { ActionListQuery } from "@/lib/domain/action/list-query";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "../today";

/** One page of a member's actions with true counts, and the one that is open for a change. Refuses `not-found`. */
export async function listActions(actor: Actor, memberId: string, query: ActionListQuery, now = new Date()) {
  const scope = authorise(actor, "action:read", memberId);
  const today = dayOf(now);
  const { member, ...page } = await inScope(scope, (tx) => selectActionPage(tx, scope, query, today));
  if (!member) throw new DomainError("not-found", "member");
  return { member, ...page, today, mayWrite: can(actor, "action:write", memberId) };
}
