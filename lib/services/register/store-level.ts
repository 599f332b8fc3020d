import "server-only";
import type { Tx } from "@/db/client";
import { upsertMemberLevel } from "@/db/queries/register/member-level";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { loadOutline, memberLevelToday } from "./situation";

/** Stores the member's level for the statistics, in the transaction of whatever changed it. `today` is 'YYYY-MM-DD'. */
export async function storeLevel(tx: Tx, scope: Scope<MemberRight>, today: string): Promise<void> {
  const situation = await loadOutline(tx, scope, today);
  const { level } = memberLevelToday(situation);
  const reviews = situation.row.entries.flatMap(({ status, approvedVersion, nextReviewOn }) =>
    status !== "archived" && approvedVersion !== null && nextReviewOn !== null ? [nextReviewOn] : [],
  );
  const timed = level === "affine" || level === "maitrise";
  await upsertMemberLevel(tx, scope, { level, holdsUntil: timed ? (reviews.sort()[0] ?? null) : null });
}
