import "server-only";
import { inScope } from "@/db/client";
import { selectMemberNames } from "@/db/queries/member/directory";
import { selectAdoptions } from "@/db/queries/register/adoptions";
import { latestTemplates, selectTemplates, withOwnTemplates } from "@/db/queries/register/templates";
import {
  insertUpdateRequests,
  markUpdateDone,
  selectEveryOpenUpdate,
  selectOpenUpdates,
  selectUpdateRequest,
  selectUpdateRequests,
} from "@/db/queries/register/update-requests";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { mutate } from "../mutation";

/**
 * The members of a choice, in the order of their names, with what each was asked already and the templates that could be given
 * to them. An id that is nobody's is as if it were not there. Writes nothing.
 */
export async function previewBulk(actor: Actor, memberIds: readonly string[]) {
  const scope = authoriseSyndicate(actor, "member:list", "dpo");
  const reading = authoriseSyndicate(actor, "template:read", "dpo");
  return inScope(scope, async (tx) => {
    const members = (await selectMemberNames(tx, scope)).filter(({ id }) => memberIds.includes(id));
    const open = await selectEveryOpenUpdate(tx, scope);
    const { ownTemplates } = await selectAdoptions(tx, reading);
    const templates = latestTemplates(withOwnTemplates(await selectTemplates(tx), ownTemplates));
    return {
      members: members.map(({ id, name, leftOn }) => {
        const asked = open.find(({ memberId }) => memberId === id);
        return { id, name, left: leftOn !== null, asked: asked ? { by: asked.askedBy, at: asked.askedAt } : null };
      }),
      templates: templates
        .filter(({ retired }) => !retired)
        .map(({ id, own, template }) => ({ id, own, name: template.name })),
    };
  });
}

/**
 * Asks several members to bring their register up to date: it stands in their « À faire » until one of them says that it is
 * done. A member that still has such a request is not asked twice. Refuses `not-found` for a member that is not there,
 * `invalid-state` when nobody is left to ask.
 */
export async function requestUpdate(
  actor: Actor,
  key: string | null,
  input: { memberIds: string[]; message: string },
  now = new Date(),
): Promise<{ id: string; asked: number }> {
  const scope = authoriseSyndicate(actor, "member:list", "dpo");
  return mutate("requestUpdate", scope, { key, input }, async (tx) => {
    const known = new Map((await selectMemberNames(tx, scope)).map((member) => [member.id, member]));
    const wanted = [...new Set(input.memberIds)];
    if (wanted.some((id) => !known.has(id))) throw new DomainError("not-found", "member");
    const open = new Set((await selectEveryOpenUpdate(tx, scope)).map(({ memberId }) => memberId));
    const asked = wanted.filter((id) => !open.has(id) && known.get(id)?.leftOn === null);
    if (asked.length === 0) throw new DomainError("invalid-state", "nobody-to-ask");
    const id = newId();
    const row = { id, message: input.message, askedBy: actor.name, askedAt: now };
    await insertUpdateRequests(
      tx,
      scope,
      asked.map((memberId) => ({ ...row, memberId })),
    );
    const changes = { message: { after: input.message } };
    const audit = asked.map((memberId) => ({ objectType: "update-request", objectId: id, memberId, changes }));
    return { result: { id, asked: asked.length }, audit };
  });
}

/** Every asking of the DPO's, the last first, with how far each has come. */
export async function listUpdateRequests(actor: Actor) {
  const scope = authoriseSyndicate(actor, "member:list", "dpo");
  return inScope(scope, (tx) => selectUpdateRequests(tx, scope));
}

/** One asking, member by member: done, by whom, or still open. Refuses `not-found`. */
export async function readUpdateRequest(actor: Actor, requestId: string) {
  const scope = authoriseSyndicate(actor, "member:list", "dpo");
  return inScope(scope, async (tx) => {
    const rows = await selectUpdateRequest(tx, scope, requestId);
    const [first] = rows;
    if (!first) throw new DomainError("not-found", "update-request");
    const { id, message, askedBy, askedAt } = first;
    return { id, message, askedBy, askedAt, rows };
  });
}

/** The town, or the DPO for it, says that it is done. Refuses `stale` when somebody said so meanwhile. */
export async function closeUpdate(
  actor: Actor,
  key: string | null,
  input: { memberId: string; requestId: string; version: number },
  now = new Date(),
): Promise<{ id: string }> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("closeUpdate", scope, { key, input }, async (tx) => {
    const held = (await selectOpenUpdates(tx, scope)).some(({ id }) => id === input.requestId);
    if (!held) throw new DomainError("not-found", "update-request");
    const row = await markUpdateDone(tx, scope, { id: input.requestId, seen: input.version }, now);
    if (!row) throw new DomainError("stale", "update-request");
    const changes = { done: { after: true } };
    return { result: { id: row.id }, audit: { objectType: "update-request", objectId: row.id, changes } };
  });
}
