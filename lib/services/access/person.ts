import "server-only";
import { revokePerson } from "@/db/queries/link";
import { selectPerson } from "@/db/queries/person/read";
import { updatePerson } from "@/db/queries/person/write";
import type { PersonAct, PersonInput } from "@/lib/domain/access/person";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { changedFields } from "@/lib/services/changes";
import { mutate } from "@/lib/services/mutation";

type Version = { id: string; version: number };

const identityOf = ({ name, jobTitle, email }: { name: string; jobTitle: string; email: string }) => ({
  name,
  jobTitle,
  email,
});

/** Writes who a person is. Refuses `stale` with the current row, `conflict` when another person has the address. */
export async function editPerson(actor: Actor, key: string | null, input: PersonInput): Promise<Version> {
  const scope = authoriseSyndicate(actor, "person:write");
  return mutate("editPerson", scope, { key, input }, async (tx) => {
    const before = await selectPerson(tx, scope, input.personId);
    if (!before) throw new DomainError("not-found", "person");
    const after = await updatePerson(tx, scope, input, identityOf(input));
    if (!after) throw new DomainError("stale", "person", { ...identityOf(before), version: before.version });
    return {
      result: { id: after.id, version: after.version },
      audit: {
        objectType: "person",
        objectId: after.id,
        category: "security",
        changes: changedFields(identityOf(before), identityOf(after)),
      },
    };
  });
}

/** Ends every session and link of a person at once, and opens none before `enablePerson`. Refuses `forbidden` to oneself. */
export async function disablePerson(actor: Actor, key: string | null, act: PersonAct): Promise<Version> {
  const scope = authoriseSyndicate(actor, "person:write");
  if (actor.personId === act.personId) throw new DomainError("forbidden", "own-account");
  const done = await mutate("disablePerson", scope, { key, input: act }, async (tx) => {
    const before = await selectPerson(tx, scope, act.personId);
    if (!before) throw new DomainError("not-found", "person");
    if (before.disabledAt) throw new DomainError("invalid-state", "person");
    const after = await updatePerson(tx, scope, act, { disabledAt: new Date() });
    if (!after) throw new DomainError("stale", "person");
    return {
      result: { id: after.id, version: after.version },
      audit: {
        objectType: "person",
        objectId: after.id,
        category: "security",
        changes: { disabled: { before: false, after: true } },
      },
    };
  });
  await revokePerson(scope.syndicateId, act.personId);
  return done;
}

/** Lets a disabled person sign in again, with the password they had; a session opened before does not come back. */
export async function enablePerson(actor: Actor, key: string | null, act: PersonAct): Promise<Version> {
  const scope = authoriseSyndicate(actor, "person:write");
  if (actor.personId === act.personId) throw new DomainError("forbidden", "own-account");
  return mutate("enablePerson", scope, { key, input: act }, async (tx) => {
    const before = await selectPerson(tx, scope, act.personId);
    if (!before) throw new DomainError("not-found", "person");
    if (!before.disabledAt) throw new DomainError("invalid-state", "person");
    await revokePerson(scope.syndicateId, act.personId);
    const after = await updatePerson(tx, scope, act, { disabledAt: null });
    if (!after) throw new DomainError("stale", "person");
    return {
      result: { id: after.id, version: after.version },
      audit: {
        objectType: "person",
        objectId: after.id,
        category: "security",
        changes: { disabled: { before: true, after: false } },
      },
    };
  });
}

/** Ends every session and open link of a person, who may sign in again: a lost laptop, a shared computer left open. */
export async function endSessions(actor: Actor, key: string | null, personId: string): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "person:write");
  const done = await mutate("endSessions", scope, { key, input: [personId] }, async (tx) => {
    const person = await selectPerson(tx, scope, personId);
    if (!person) throw new DomainError("not-found", "person");
    return {
      result: { id: personId },
      audit: { objectType: "person", objectId: personId, category: "security", changes: {} },
    };
  });
  await revokePerson(scope.syndicateId, personId);
  return done;
}
