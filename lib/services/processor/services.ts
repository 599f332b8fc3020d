import "server-only";
import { inScope } from "@/db/client";
import { selectProcessorNames } from "@/db/queries/processor/directory";
import {
  insertService,
  type ServiceRow,
  selectSecondRegister,
  selectService,
  selectSubscribers,
  selectSubscription,
  updateService,
  upsertSubscription,
} from "@/db/queries/processor/services";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ExportFormat } from "@/lib/domain/export/job";
import { newId } from "@/lib/domain/identifier";
import type { SecondRegister } from "@/lib/domain/processor/second-register";
import type { SaveServiceInput, ServiceInput, SubscriptionInput } from "@/lib/domain/processor/service";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";
import { dayOf } from "../today";

/** The syndicate's own register as a processor, Article 30(2) GDPR, as it stands today. */
export async function readSecondRegister(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "service:read");
  const today = dayOf(now);
  return { register: await inScope(scope, (tx) => selectSecondRegister(tx, scope, today)), today };
}

/** The same on its way out, with an audit row: what leaves the application is known. */
export async function exportSecondRegister(
  actor: Actor,
  key: string | null,
  input: { format: ExportFormat },
  now = new Date(),
): Promise<{ register: SecondRegister; today: string }> {
  const scope = authoriseSyndicate(actor, "service:read");
  const today = dayOf(now);
  return mutate("exportSecondRegister", scope, { key, input }, async (tx) => {
    const register = await selectSecondRegister(tx, scope, today);
    const changes = { format: { after: input.format }, services: { after: register.services.length } };
    return {
      result: { register, today },
      audit: { objectType: "service", objectId: scope.syndicateId, changes },
    };
  });
}

/** One service with every member's subscription to it; refuses `not-found`. */
export async function readService(actor: Actor, id: string, now = new Date()) {
  const scope = authoriseSyndicate(actor, "service:write");
  return inScope(scope, async (tx) => {
    const service = await selectService(tx, scope, id);
    if (!service) throw new DomainError("not-found", "service");
    const subscribers = await selectSubscribers(tx, scope, id);
    return { service, subscribers, processors: await selectProcessorNames(tx, scope), today: dayOf(now) };
  });
}

/** What the form of a new service chooses from; refuses who may not write. */
export async function prepareService(actor: Actor) {
  const scope = authoriseSyndicate(actor, "service:write");
  return inScope(scope, async (tx) => ({ processors: await selectProcessorNames(tx, scope) }));
}

const auditOf = (before: ServiceRow | undefined, after: ServiceRow) => ({
  objectType: "service",
  objectId: after.id,
  changes: changedFields(before, after),
});

/** Adds a service of the syndicate. Refuses `not-found` for a foreign company. */
export async function addService(actor: Actor, key: string | null, input: ServiceInput) {
  const scope = authoriseSyndicate(actor, "service:write");
  return mutate("addService", scope, { key, input }, async (tx) => {
    const row = await insertService(tx, scope, newId(), input);
    return { result: { id: row.id, version: row.version }, audit: auditOf(undefined, row) };
  });
}

/** Saves it on the version seen. Refuses `not-found`, `stale` with the service as it now stands. */
export async function saveService(actor: Actor, key: string | null, input: SaveServiceInput) {
  const { id, version, leftAside, ...change } = input;
  const scope = authoriseSyndicate(actor, "service:write");
  return mutate("saveService", scope, { key, input }, async (tx) => {
    const before = await selectService(tx, scope, id);
    if (!before) throw new DomainError("not-found", "service");
    const after = await updateService(tx, scope, id, version, change);
    if (!after) throw new DomainError("stale", "service", before);
    return { result: { id, version: after.version }, audit: keepingAside(auditOf(before, after), leftAside) };
  });
}

/** Notes from when to when a member subscribes. Refuses `not-found` for a foreign member or service, `stale` with the line as it stands. */
export async function saveSubscription(actor: Actor, key: string | null, input: SubscriptionInput, now = new Date()) {
  const { memberId, serviceId, version, leftAside, ...term } = input;
  const scope = authoriseSyndicate(actor, "service:write");
  const done = await mutate("saveSubscription", scope, { key, input }, async (tx) => {
    const before = await selectSubscription(tx, scope, memberId, serviceId);
    if (!before && version > 0) throw new DomainError("not-found", "subscription");
    const after = await upsertSubscription(tx, scope, { memberId, serviceId, version }, term);
    if (!after) throw new DomainError("stale", "subscription", before);
    const audit = { objectType: "service", objectId: serviceId, memberId, changes: changedFields(before, after) };
    return { result: { version: after.version }, audit: keepingAside(audit, leftAside) };
  });
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return done;
}
