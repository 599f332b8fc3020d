import "server-only";
import { inScope } from "@/db/client";
import { selectAdopters, selectAdoptions } from "@/db/queries/register/adoptions";
import { selectPushes } from "@/db/queries/register/pushes";
import {
  latestTemplates,
  type StoredTemplate,
  selectTemplates,
  withOwnTemplates,
} from "@/db/queries/register/templates";
import { type Actor, authorise, authoriseSyndicate, can, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { proposedEdition } from "@/lib/domain/register/editions/proposal";
import { dayOf } from "../today";
import { loadSituation } from "./situation";

/** Every template as one member may adopt it: expected ones first, what is adopted or set aside already said. */
export async function readAdoptable(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const expected = new Set(situation.expected.map(({ id }) => id));
    const held = new Map(
      situation.row.entries.flatMap((entry): [string, string][] =>
        entry.templateId && entry.status !== "archived" ? [[entry.templateId, entry.id]] : [],
      ),
    );
    const aside = new Map(situation.row.setAside.map(({ templateId, reason }) => [templateId, reason]));
    const offered = latestTemplates(situation.templates).filter(({ id, retired }) => !retired || held.has(id));
    const templates = offered.map(({ id, template }) => ({
      id,
      name: template.name,
      domain: template.theme,
      expected: expected.has(id),
      entryId: held.get(id) ?? null,
      setAside: aside.get(id) ?? null,
    }));
    templates.sort((a, b) => Number(b.expected) - Number(a.expected));
    return { role: scope.role, member: situation.row.member, templates };
  });
}

/** The edition proposed to an entry that stands at another; null when it stands at the latest, or nothing in it changes. */
const proposedTo = (all: ReadonlyMap<string, StoredTemplate>, templateId: string, edition: number) =>
  proposedEdition(
    [...all.values()].filter(({ id, retired }) => id === templateId && !retired),
    edition,
  );

/** The templates with how many members hold each, counted over the members that the actor may read. */
export async function listTemplates(actor: Actor) {
  const scope = authoriseSyndicate(actor, "template:read");
  return inScope(scope, async (tx) => {
    const { counts, editions, ownTemplates } = await selectAdoptions(tx, scope);
    const all = withOwnTemplates(await selectTemplates(tx), ownTemplates);
    const waiting = editions.filter(({ templateId, edition }) => proposedTo(all, templateId, edition) !== null);
    return latestTemplates(all).map(({ id, version, own, retired, template }) => ({
      id,
      version,
      own,
      retired,
      waiting: waiting.filter(({ templateId }) => templateId === id).reduce((sum, { entries }) => sum + entries, 0),
      name: template.name,
      domain: template.theme,
      controller: template.controller,
      verify: template.verify,
      adopted: counts[id] ?? 0,
    }));
  });
}

/** One template with its sources, its conditions in words and the members that hold it. Refuses `not-found`. */
export async function readTemplate(actor: Actor, templateId: string) {
  const scope = authoriseSyndicate(actor, "template:read");
  return inScope(scope, async (tx) => {
    const { conditions, ownTemplates } = await selectAdoptions(tx, scope);
    const all = withOwnTemplates(await selectTemplates(tx), ownTemplates);
    const stored = latestTemplates(all).find(({ id }) => id === templateId);
    if (!stored) throw new DomainError("not-found", "template");
    const adopters = await selectAdopters(tx, scope, templateId);
    return {
      ...stored,
      content: stored.base,
      conditions: stored.template.appliesWhen.map(({ code }) => conditions[code] ?? code),
      adopters: adopters
        .filter(({ memberId }) => can(actor, "register:read", memberId))
        .map((adopter) => ({ ...adopter, proposed: proposedTo(all, templateId, adopter.edition)?.to.version ?? null })),
      mayPush: canOnSyndicate(actor, "template:write") && !stored.retired,
      mayRetire: canOnSyndicate(actor, "template:write") && stored.own,
      pushes: canOnSyndicate(actor, "template:write") ? await selectPushes(tx, scope, templateId) : [],
      editions: [...all.values()].filter(({ id }) => id === templateId).map(({ version, note }) => ({ version, note })),
    };
  });
}
