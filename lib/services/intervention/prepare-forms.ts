import "server-only";
import { inScope } from "@/db/client";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { type Start, selectIntervention, selectLinkable, selectStart } from "@/db/queries/intervention/read";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authorise, authoriseSyndicate, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { VISIT_TYPE } from "@/lib/domain/intervention/act-codes";
import { type Choices, choicesOf } from "@/lib/domain/intervention/dictionary";
import { SERVICES, type Service } from "@/lib/domain/intervention/service";
import type { MemberKind } from "@/lib/domain/member/kind";
import { hasLeft } from "@/lib/domain/member/overview";
import { dayOf } from "../today";

const LIST = { dpo: "intervention:list", it: "it-request:list" } as const;
const ROLE = { dpo: "dpo", it: "technician" } as const;

export type QuickEntryData = {
  today: string;
  /** One per service that the person logs work for. */
  choices: Choices[];
  members: { id: string; name: string; kind: MemberKind }[];
  /** The act to start from; null when none was named, or none that the person reads. */
  like: Start | null;
};

const logsFor = (actor: Actor) => SERVICES.filter((service) => actor.grants.some(({ role }) => role === ROLE[service]));

/** A visit is noted from its own page, where marking it done creates its one act. */
const quickChoices = (choices: Choices): Choices => ({
  ...choices,
  types: choices.types.filter(({ code }) => code !== VISIT_TYPE),
});

/**
 * The lists and the members that the quick entry offers, those that have left excepted: for one service, or for each that the
 * person logs work for. `like` names an act whose words the new one takes over. Refuses `forbidden` to who logs none.
 */
export async function prepareQuickEntry(
  actor: Actor,
  only?: Service,
  now = new Date(),
  like?: { memberId: string; id: string },
): Promise<QuickEntryData> {
  const services = logsFor(actor).filter((service) => only === undefined || service === only);
  const [first] = services;
  if (!first) throw new DomainError("forbidden", "intervention:write");
  const scope = authoriseSyndicate(actor, LIST[first], ROLE[first]);
  const today = dayOf(now);
  return inScope(scope, async (tx) => {
    const terms = await selectTerms(tx, scope);
    const members = await selectMemberNames(tx, scope);
    return {
      today,
      choices: services.map((service) => quickChoices(choicesOf(terms, service))),
      like: like ? await selectStart(tx, scope, like) : null,
      members: members.filter((row) => !hasLeft(row, today)).map(({ id, name, kind }) => ({ id, name, kind })),
    };
  });
}

const WRITE = { dpo: "intervention:write", it: "it-request:write" } as const;

/** What the form of an act starts from: the act, the lists, and what it may be linked to. Refuses `not-found`. */
export async function prepareIntervention(actor: Actor, memberId: string, id: string, now = new Date()) {
  for (const service of SERVICES.filter((one) => can(actor, WRITE[one], memberId))) {
    const prepared = await prepareAs(actor, service, memberId, id);
    if (prepared) return { ...prepared, today: dayOf(now) };
  }
  throw new DomainError("not-found", "intervention");
}

async function prepareAs(actor: Actor, service: Service, memberId: string, id: string) {
  const scope = authorise(actor, WRITE[service], memberId);
  return inScope(scope, async (tx) => {
    const found = await selectIntervention(tx, scope, id);
    if (found?.act.service !== service) return undefined;
    const linkable =
      service === "dpo"
        ? await selectLinkable(tx, authorise(actor, WRITE.dpo, memberId))
        : { entries: found.entries, visits: [] };
    return { ...found, linkable, terms: await selectTerms(tx, scope) };
  });
}
