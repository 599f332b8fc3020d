import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, newPerson, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { selectGrant, selectMembersToGrant, selectPeople, selectPerson, selectPersonByEmail } from "./read";

const page = { size: 100, offset: 0 };
const everybody = { text: "", role: null, state: null };

test("ACC-10 the people of the own syndicate, with the grants in force and what still waits", async () => {
  const towns = await twoTowns();
  const sql = migrator();
  const ana = await newPerson(towns.syndicateId, [{ role: "referent", memberId: towns.mine }], "Ana");
  const waiting = newId();
  await sql`insert into role_grant (syndicate_id, id, person_id, role) values (${towns.syndicateId}, ${waiting}, ${ana}, 'dpo')`;
  await sql`insert into role_grant (syndicate_id, id, person_id, role, member_id, revoked_at)
    values (${towns.syndicateId}, ${newId()}, ${ana}, 'referent', ${towns.theirs}, now())`;
  const stranger = await newPerson(towns.elsewhere.syndicateId, [], "Ana d’ailleurs");
  const scope = authoriseSyndicate(await newActor(towns.syndicateId, "admin"), "person:write");
  const reading = authoriseSyndicate(scope.actor, "person:read");
  await inScope(scope, async (tx) => {
    const person = await selectPerson(tx, scope, ana);
    expect(person?.grants.map(({ role, memberId, pending }) => ({ role, memberId, pending }))).toEqual([
      { role: "dpo", memberId: null, pending: true },
      { role: "referent", memberId: towns.mine, pending: false },
    ]);
    expect(await selectPerson(tx, scope, stranger)).toBeUndefined();
    expect((await selectPersonByEmail(tx, scope, `${ana}@example.test`))?.id).toBe(ana);
    expect(await selectPersonByEmail(tx, scope, `${stranger}@example.test`)).toBeUndefined();
    expect(await selectGrant(tx, scope, waiting)).toMatchObject({ personId: ana, acceptedAt: null });
    const found = await selectPeople(tx, reading, { ...everybody, text: "ana" }, page);
    expect(found.map(({ id, total }) => [id, total])).toEqual([[ana, 1]]);
    const members = (await selectMembersToGrant(tx, scope)).map(({ id }) => id);
    expect(members.sort()).toEqual([towns.mine, towns.theirs].sort());
  });
});

test("ACC-10 past the service, a secretary reads nobody but themselves", async () => {
  const towns = await twoTowns();
  await newPerson(towns.syndicateId, [{ role: "referent", memberId: towns.theirs }]);
  const actor = await newActor(towns.syndicateId, "referent", towns.mine);
  const scope = {
    ...authoriseSyndicate({ ...actor, grants: [{ role: "dpo", memberId: null }] }, "person:read"),
    role: "referent" as const,
  };
  const rows = await inScope(scope, (tx) => selectPeople(tx, scope, everybody, page));
  expect(rows.map(({ id }) => id)).toEqual([actor.personId]);
});
