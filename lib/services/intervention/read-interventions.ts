import "server-only";
import { inScope } from "@/db/client";
import { selectDocumentsOf } from "@/db/queries/document/read";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { type InterventionPage, selectInterventionPage, selectWholeList } from "@/db/queries/intervention/list";
import { selectIntervention, selectNamedMember } from "@/db/queries/intervention/read";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authorise, authoriseSyndicate, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ListQuery } from "@/lib/domain/intervention/list-query";
import type { Service } from "@/lib/domain/intervention/service";
import { dayOf } from "../today";

const LIST = { dpo: "intervention:list", it: "it-request:list" } as const;

/** Who reads the acts of the DPO reads its member's requests too; a technician reads requests alone. */
const readingScope = (actor: Actor, memberId: string) =>
  can(actor, "intervention:read", memberId)
    ? authorise(actor, "intervention:read", memberId)
    : authorise(actor, "it-request:read", memberId);

/** A technician who is DPO too works on the requests as a technician. */
const listScope = (actor: Actor, service: Service) =>
  service === "it" && actor.grants.some(({ role }) => role === "technician")
    ? authoriseSyndicate(actor, "it-request:list", "technician")
    : authoriseSyndicate(actor, LIST[service]);

/** One service over all the members that the person reaches: a page of rows, true counts, and what the filters offer. */
export async function listInterventions(actor: Actor, service: Service, query: ListQuery, now = new Date()) {
  const scope = listScope(actor, service);
  return inScope(scope, async (tx) => ({
    ...(await selectInterventionPage(tx, scope, query, service)),
    terms: await selectTerms(tx, scope),
    members: (await selectMemberNames(tx, scope)).map(({ id, name }) => ({ id, name })),
    mayWrite: scope.role === (service === "dpo" ? "dpo" : "technician"),
    today: dayOf(now),
  }));
}

/** Both services of one member, or the one that `query.service` names. Confidential acts and drafts stay with the DPO. */
export async function listMemberInterventions(actor: Actor, memberId: string, query: ListQuery, now = new Date()) {
  const scope = readingScope(actor, memberId);
  return inScope(scope, async (tx) => {
    const member = await selectNamedMember(tx, scope);
    if (!member) throw new DomainError("not-found", "member");
    return {
      member,
      role: scope.role,
      ...(await selectInterventionPage(tx, scope, query)),
      terms: await selectTerms(tx, scope),
      today: dayOf(now),
    };
  });
}

type Export = Pick<InterventionPage, "rows"> & { terms: Awaited<ReturnType<typeof selectTerms>> };

/** The list as it stands on the screen, all its pages. */
export async function exportInterventions(actor: Actor, service: Service, query: ListQuery): Promise<Export> {
  const scope = listScope(actor, service);
  return inScope(scope, async (tx) => ({
    rows: (await selectWholeList(tx, scope, query, service)).rows,
    terms: await selectTerms(tx, scope),
  }));
}

/** One member's list likewise. Refuses `not-found` where the page would. */
export async function exportMemberInterventions(actor: Actor, memberId: string, query: ListQuery): Promise<Export> {
  const scope = readingScope(actor, memberId);
  return inScope(scope, async (tx) => {
    if (!(await selectNamedMember(tx, scope))) throw new DomainError("not-found", "member");
    return { rows: (await selectWholeList(tx, scope, query)).rows, terms: await selectTerms(tx, scope) };
  });
}

/** One act with its follow-ups and links. Refuses `not-found` to whoever may not read it, a confidential act to the town included. */
export async function readIntervention(actor: Actor, memberId: string, id: string, now = new Date()) {
  const scope = readingScope(actor, memberId);
  return inScope(scope, async (tx) => {
    const found = await selectIntervention(tx, scope, id);
    if (!found) throw new DomainError("not-found", "intervention");
    const mayWrite = can(actor, found.act.service === "dpo" ? "intervention:write" : "it-request:write", memberId);
    const documents = await selectDocumentsOf(tx, scope, { kind: "intervention", id });
    return { ...found, documents, role: scope.role, mayWrite, terms: await selectTerms(tx, scope), today: dayOf(now) };
  });
}
