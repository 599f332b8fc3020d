import "server-only";
import { insertSetAside, withdrawSetAside } from "@/db/queries/register/set-asides";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { EntryContent } from "@/lib/domain/register/content";
import { blankContent } from "@/lib/domain/register/content/blank";
import { type Adoption, contentOfAdoption } from "@/lib/domain/register/proposal";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { NO_TEMPLATE, openDraft, originOf } from "./open-draft";
import { loadSituation } from "./situation";
import { storeLevel } from "./store-level";

/**
 * Copies the latest version of a template into a draft of the member, which remembers it. `answer` is what the town said to
 * « C’est comme ça chez vous ? »: « je ne sais pas » opens a question to the DPO. A template adopted already gives its
 * entry (refused `conflict`, entry's id in `detail`); one set aside is taken back.
 */
export async function adoptTemplate(
  actor: Actor,
  key: string | null,
  input: { memberId: string; templateId: string; answer?: Adoption | undefined },
  now = new Date(),
): Promise<{ id: string; version: number }> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("adoptTemplate", scope, { key, input }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const latest = [...situation.templates.values()].filter(({ id }) => id === input.templateId).at(-1);
    if (!latest) throw new DomainError("not-found", "template");
    if (latest.retired) throw new DomainError("invalid-state", "template-retired");
    const held = situation.row.entries.find((e) => e.templateId === input.templateId && e.status !== "archived");
    if (held) throw new DomainError("conflict", "entry", { id: held.id });
    await withdrawSetAside(tx, scope, input.templateId);
    const content = contentOfAdoption(latest.base, input.answer ?? "different");
    return openDraft(tx, scope, situation, originOf(latest), content);
  });
}

/** Opens a draft without template, for what no template foresees. */
export async function addEntry(
  actor: Actor,
  key: string | null,
  input: { memberId: string; name: string; domain: EntryContent["domain"] },
  now = new Date(),
): Promise<{ id: string; version: number }> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("addEntry", scope, { key, input }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const content = blankContent({ name: input.name, domain: input.domain, controllerRole: "commune" });
    return openDraft(tx, scope, situation, NO_TEMPLATE, content);
  });
}

/** « Nous ne le faisons pas », with a reason: the template is expected no longer. Refuses a template already adopted. */
export async function setTemplateAside(
  actor: Actor,
  key: string | null,
  input: { memberId: string; templateId: string; reason: string },
  now = new Date(),
): Promise<void> {
  const scope = authorise(actor, "register:write", input.memberId);
  await mutate("setTemplateAside", scope, { key, input }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    if (![...situation.templates.values()].some(({ id }) => id === input.templateId))
      throw new DomainError("not-found", "template");
    const held = situation.row.entries.find((e) => e.templateId === input.templateId && e.status !== "archived");
    if (held) throw new DomainError("conflict", "entry", { id: held.id });
    await insertSetAside(tx, scope, { templateId: input.templateId, reason: input.reason, by: actor.name });
    await storeLevel(tx, scope, situation.today);
    const changes = { reason: { after: input.reason } };
    return { result: null, audit: { objectType: "template", objectId: input.templateId, changes } };
  });
}

/** The town does it after all: the template is expected again. */
export async function takeTemplateBack(
  actor: Actor,
  key: string | null,
  input: { memberId: string; templateId: string },
  now = new Date(),
): Promise<void> {
  const scope = authorise(actor, "register:write", input.memberId);
  await mutate("takeTemplateBack", scope, { key, input }, async (tx) => {
    const row = await withdrawSetAside(tx, scope, input.templateId);
    if (!row) throw new DomainError("not-found", "set-aside");
    await storeLevel(tx, scope, dayOf(now));
    const changes = { reason: { before: row.reason } };
    return { result: null, audit: { objectType: "template", objectId: input.templateId, changes } };
  });
}
