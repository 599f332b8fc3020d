import "server-only";
import { inScope } from "@/db/client";
import { selectAdopters, selectAdoptions } from "@/db/queries/register/adoptions";
import { latestTemplates, selectTemplates } from "@/db/queries/register/templates";
import { type Actor, authorise, authoriseSyndicate, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
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
    const templates = latestTemplates(situation.templates).map(({ id, template }) => ({
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

/** The templates with how many members hold each, counted over the members that the actor may read. */
export async function listTemplates(actor: Actor) {
  const scope = authoriseSyndicate(actor, "template:read");
  return inScope(scope, async (tx) => {
    const templates = latestTemplates(await selectTemplates(tx));
    const { counts } = await selectAdoptions(tx, scope);
    return templates.map(({ id, version, template }) => ({
      id,
      version,
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
    const stored = latestTemplates(await selectTemplates(tx)).find(({ id }) => id === templateId);
    if (!stored) throw new DomainError("not-found", "template");
    const { conditions } = await selectAdoptions(tx, scope);
    const adopters = await selectAdopters(tx, scope, templateId);
    return {
      ...stored,
      content: contentFromTemplate(stored.template),
      conditions: stored.template.appliesWhen.map(({ code }) => conditions[code] ?? code),
      adopters: adopters.filter(({ memberId }) => can(actor, "register:read", memberId)),
    };
  });
}
