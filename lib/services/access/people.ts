import "server-only";
import { inScope } from "@/db/client";
import { type AccountState, accountStates } from "@/db/queries/link";
import {
  type PeopleFilter,
  type PersonRow,
  selectMembersToGrant,
  selectPeople,
  selectPerson,
} from "@/db/queries/person/read";
import type { PersonState } from "@/lib/domain/access/person";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";

/** Rows of a page of people. */
export const PEOPLE_PAGE = 50;

type Account = Omit<AccountState, "personId">;
export type PersonView = PersonRow & Account & { state: PersonState };

const UNKNOWN: Account = { hasPassword: false, linkExpiresAt: null, seenAt: null };

function withAccount(person: PersonRow, accounts: readonly AccountState[]): PersonView {
  const account = accounts.find(({ personId }) => personId === person.id) ?? UNKNOWN;
  const state = person.disabledAt ? "disabled" : account.hasPassword ? "active" : "invited";
  return { ...person, ...account, state };
}

/** People by name, 50 a page (from 1), with the true total. */
export async function listPeople(actor: Actor, filter: PeopleFilter, page: number) {
  const scope = authoriseSyndicate(actor, "person:read");
  const rows = await inScope(scope, (tx) =>
    selectPeople(tx, scope, filter, { size: PEOPLE_PAGE, offset: (page - 1) * PEOPLE_PAGE }),
  );
  const accounts = await accountStates(
    scope.syndicateId,
    rows.map(({ id }) => id),
  );
  return { total: rows[0]?.total ?? 0, people: rows.map((row) => withAccount(row, accounts)) };
}

/** One person, and what the reader may do with them. */
export async function readPerson(actor: Actor, personId: string) {
  const scope = authoriseSyndicate(actor, "person:read");
  const mayWrite = canOnSyndicate(actor, "person:write");
  const [row, members] = await inScope(scope, async (tx) => [
    await selectPerson(tx, scope, personId),
    mayWrite ? await selectMembersToGrant(tx, scope) : [],
  ]);
  if (!row) throw new DomainError("not-found", "person");
  const person = withAccount(row, await accountStates(scope.syndicateId, [personId]));
  const isSelf = actor.personId === personId;
  return { person, members, isSelf, mayWrite };
}

/** The members that an invitation may name. */
export async function listMembersToGrant(actor: Actor) {
  const scope = authoriseSyndicate(actor, "person:write");
  return inScope(scope, (tx) => selectMembersToGrant(tx, scope));
}
