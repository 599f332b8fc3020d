import "server-only";
import { inScope } from "@/db/client";
import { selectCollectiveAct, selectCollectivePage } from "@/db/queries/intervention/collective";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ListQuery } from "@/lib/domain/intervention/list-query";
import { dayOf } from "../today";

/** The collective acts, a page at a time, with true counts. */
export async function listCollectiveActs(actor: Actor, query: ListQuery) {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return inScope(scope, async (tx) => ({
    ...(await selectCollectivePage(tx, scope, query)),
    terms: await selectTerms(tx, scope),
  }));
}

/** The list as it stands on the screen, all its pages. */
export async function exportCollectiveActs(actor: Actor, query: ListQuery) {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return inScope(scope, async (tx) => ({
    rows: (await selectCollectivePage(tx, scope, query, true)).rows,
    terms: await selectTerms(tx, scope),
  }));
}

/** What the form of a new collective act starts from. */
export async function prepareCollectiveAct(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return inScope(scope, async (tx) => ({ terms: await selectTerms(tx, scope), today: dayOf(now) }));
}

/** One collective act with the lists of its form; refuses `not-found`. */
export async function readCollectiveAct(actor: Actor, id: string) {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return inScope(scope, async (tx) => {
    const act = await selectCollectiveAct(tx, scope, id);
    if (!act) throw new DomainError("not-found", "collective-act");
    return { act, terms: await selectTerms(tx, scope) };
  });
}
