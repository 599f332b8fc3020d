import "server-only";
import { inScope } from "@/db/client";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { selectCountedActs, selectCountedMembers } from "@/db/queries/statistics/rows";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { Selection } from "@/lib/domain/statistics/selection";

/** The very rows behind a figure of the DPO's page: as many as the figure says. No other role opens such a list. */
export async function rowsBehind(actor: Actor, selection: Selection, page = 1) {
  const scope = authoriseSyndicate(actor, "statistics:syndicate");
  return inScope(scope, async (tx) => {
    const terms = await selectTerms(tx, scope);
    return selection.of === "members"
      ? { of: "members" as const, terms, ...(await selectCountedMembers(tx, scope, selection, page)) }
      : { of: "acts" as const, terms, ...(await selectCountedActs(tx, scope, selection, page)) };
  });
}
