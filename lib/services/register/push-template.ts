import "server-only";
import { inScope, type Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import { selectAdoptions } from "@/db/queries/register/adoptions";
import {
  insertPush,
  insertPushedEntries,
  markPushUndone,
  selectPush,
  selectPushedEntries,
  selectPushTargets,
} from "@/db/queries/register/pushes";
import {
  latestTemplates,
  type StoredTemplate,
  selectTemplates,
  withOwnTemplates,
} from "@/db/queries/register/templates";
import { type Actor, authorise, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { isExpected } from "@/lib/domain/register/expected";
import { archive } from "@/lib/domain/register/life";
import { type LeftOut, opensDraft, targetState } from "@/lib/domain/register/push";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { heldEntry, writeEntry } from "./edit-entry";
import { openDraft, originOf } from "./open-draft";
import { loadSituation } from "./situation";
import { storeLevel } from "./store-level";

/** The latest edition of one template, everyone's or the syndicate's own; refuses `not-found`, also for one that was retired. */
export async function latestOf(tx: Tx, scope: Scope<"template:read" | "template:write">, templateId: string) {
  const { ownTemplates } = await selectAdoptions(tx, scope);
  const all = withOwnTemplates(await selectTemplates(tx), ownTemplates);
  const stored = latestTemplates(all).find(({ id }) => id === templateId);
  if (!stored || stored.retired) throw new DomainError("not-found", "template");
  return stored;
}

const targetsOf = async (tx: Tx, scope: Scope<"template:write">, stored: StoredTemplate) =>
  (await selectPushTargets(tx, scope, { id: stored.id, name: stored.template.name })).map((target) => ({
    ...target,
    state: targetState(stored.template, target),
    expected: stored.own ? null : isExpected({ ...stored.template, id: stored.id }, target),
  }));

/** One template beside every present member: what giving it would do there. Writes nothing. */
export async function previewPush(actor: Actor, templateId: string) {
  const scope = authoriseSyndicate(actor, "template:write");
  return inScope(scope, async (tx) => {
    const stored = await latestOf(tx, scope, templateId);
    const { id, version, own, template } = stored;
    return { template: { id, version, own, name: template.name }, targets: await targetsOf(tx, scope, stored) };
  });
}

/**
 * Gives the latest edition of a template to several members: a draft in each register where none stands for it, all or none, as
 * one batch. Members that hold it, set it aside or are not of its kind keep what they have, and the report says so. Refuses
 * `not-found` for a member that is not there, `stale` when the edition is no longer the one shown.
 */
export async function pushTemplate(
  actor: Actor,
  key: string | null,
  input: { templateId: string; version: number; memberIds: string[] },
  now = new Date(),
): Promise<{ id: string; opened: number }> {
  const scope = authoriseSyndicate(actor, "template:write");
  return mutate("pushTemplate", scope, { key, input }, async (tx) => {
    const stored = await latestOf(tx, scope, input.templateId);
    const targets = await targetsOf(tx, scope, stored);
    const chosen = [...new Set(input.memberIds)].map((id) => targets.find(({ memberId }) => memberId === id));
    const found = chosen.filter((target) => target !== undefined);
    if (found.length < chosen.length) throw new DomainError("not-found", "member");
    if (stored.version !== input.version) throw new DomainError("stale", "edition");
    const id = newId();
    const audit: AuditRecord[] = [];
    const drafts: { memberId: string; pushId: string; entryId: string; entryVersion: number }[] = [];
    const leftOut: LeftOut[] = [];
    for (const { memberId, state } of found) {
      if (!opensDraft(state)) {
        leftOut.push({ memberId, state });
        continue;
      }
      const writing = authorise(actor, "register:write", memberId, "dpo");
      const situation = await loadSituation(tx, writing, dayOf(now));
      const opened = await openDraft(tx, writing, situation, originOf(stored), stored.base);
      audit.push({ ...opened.audit, memberId });
      drafts.push({ memberId, pushId: id, entryId: opened.result.id, entryVersion: opened.result.version });
    }
    const named = { templateId: stored.id, templateVersion: stored.version, templateName: stored.template.name };
    await insertPush(tx, scope, { id, ...named, leftOut, createdBy: actor.name, createdAt: now });
    await insertPushedEntries(tx, scope, drafts);
    const changes = { template: { after: named.templateName }, opened: { after: drafts.length } };
    audit.push({ objectType: "template-push", objectId: id, changes });
    return { result: { id, opened: drafts.length }, audit };
  });
}

/** A batch as it stands: its drafts, who was left out and why. Refuses `not-found`. */
export async function readPush(actor: Actor, pushId: string) {
  const scope = authoriseSyndicate(actor, "template:write");
  return inScope(scope, async (tx) => {
    const push = await selectPush(tx, scope, pushId);
    if (!push) throw new DomainError("not-found", "push");
    const named = new Map(
      (await selectPushTargets(tx, scope, { id: push.templateId, name: "" })).map((m) => [m.memberId, m.memberName]),
    );
    return {
      ...push,
      leftOut: push.leftOut.flatMap((one) => {
        const memberName = named.get(one.memberId);
        return memberName === undefined ? [] : [{ ...one, memberName }];
      }),
      drafts: await selectPushedEntries(tx, scope, pushId),
    };
  });
}

/**
 * Takes a batch back: the drafts that nobody touched leave the registers (archived, with their history). Those that a town or
 * the DPO has touched stay, and the report names them. Once only: refuses `invalid-state` afterwards.
 */
export async function undoPush(
  actor: Actor,
  key: string | null,
  input: { pushId: string },
  now = new Date(),
): Promise<{ id: string; undone: number }> {
  const scope = authoriseSyndicate(actor, "template:write");
  return mutate("undoPush", scope, { key, input }, async (tx) => {
    const push = await selectPush(tx, scope, input.pushId);
    if (!push) throw new DomainError("not-found", "push");
    const drafts = await selectPushedEntries(tx, scope, push.id);
    if (!(await markPushUndone(tx, scope, push.id, now))) throw new DomainError("invalid-state", "push-undone");
    const audit: AuditRecord[] = [];
    const untouched = drafts.filter(({ touched }) => !touched);
    for (const { memberId, id, version } of untouched) {
      const writing = authorise(actor, "register:write", memberId, "dpo");
      const entry = await heldEntry(tx, writing, id);
      const archived = await writeEntry(tx, writing, entry, version, { status: archive(entry.status) });
      audit.push(...[archived.audit].flat().map((record) => ({ ...record, memberId })));
      await storeLevel(tx, writing, dayOf(now));
    }
    const changes = { undone: { after: untouched.length }, kept: { after: drafts.length - untouched.length } };
    audit.push({ objectType: "template-push", objectId: push.id, changes });
    return { result: { id: push.id, undone: untouched.length }, audit };
  });
}
