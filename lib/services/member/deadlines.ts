import "server-only";
import { inScope } from "@/db/client";
import { selectDeadlines } from "@/db/queries/member/deadlines";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { DeadlineFilters } from "@/lib/domain/member/deadline";
import { dayOf } from "../today";

export const DEADLINES_PER_PAGE = 100;

/** All that falls due for the DPO's members, by date, with the members to filter by. `page` starts at 1. */
export async function listDeadlines(actor: Actor, filters: DeadlineFilters, page: number, now = new Date()) {
  const scope = authoriseSyndicate(actor, "member:list", "dpo");
  const today = dayOf(now);
  return inScope(scope, async (tx) => ({
    today,
    members: await selectMemberNames(tx, scope),
    ...(await selectDeadlines(tx, scope, today, filters, { number: page, size: DEADLINES_PER_PAGE })),
  }));
}
