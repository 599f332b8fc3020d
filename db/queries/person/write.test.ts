import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, newPerson, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { acceptGrant, endGrant, insertGrants, insertPerson, updatePerson } from "./write";

const identity = () => ({ name: "Ana", jobTitle: "", email: `${newId()}@example.test` });

async function setting() {
  const towns = await twoTowns();
  return { towns, scope: authoriseSyndicate(await newActor(towns.syndicateId, "admin"), "person:write") };
}

test("ACC-10 a person is written in the own syndicate only, on the version seen", async () => {
  const { towns, scope } = await setting();
  const stranger = await newPerson(towns.elsewhere.syndicateId, []);
  await inScope(scope, async (tx) => {
    const id = await insertPerson(tx, scope, identity());
    expect(await updatePerson(tx, scope, { personId: id, version: 1 }, { name: "Ana Zed" })).toMatchObject({
      version: 2,
    });
    expect(await updatePerson(tx, scope, { personId: id, version: 1 }, { name: "Trop tard" })).toBeUndefined();
    expect(await updatePerson(tx, scope, { personId: stranger, version: 1 }, { name: "Volée" })).toBeUndefined();
  });
  const foreign = { ...scope, syndicateId: towns.elsewhere.syndicateId };
  await expect(inScope(scope, (tx) => insertPerson(tx, foreign, identity()))).rejects.toThrow();
});

test("ACC-12 a grant names a member of the own syndicate, ends once, and is accepted by another", async () => {
  const { towns, scope } = await setting();
  const id = await newPerson(towns.syndicateId, []);
  const now = new Date();
  const wishes = [towns.mine, towns.theirs].map((memberId) => ({ role: "dpo", memberId }) as const);
  await inScope(scope, (tx) => insertGrants(tx, scope, id, wishes, now));
  const foreign = [{ role: "referent", memberId: towns.elsewhere.member } as const];
  await expect(inScope(scope, (tx) => insertGrants(tx, scope, id, foreign, now))).rejects.toThrow();
  const grants = await migrator()`select id, accepted_at from role_grant where person_id = ${id} order by id`;
  expect(grants.map(({ accepted_at }) => accepted_at)).toEqual([null, null]);
  const [first, second] = grants.map((grant) => String(grant.id));
  const accepting = authoriseSyndicate(await newActor(towns.syndicateId, "admin"), "person:accept-dpo");
  await inScope(accepting, async (tx) => {
    expect(await acceptGrant(tx, accepting, first ?? "", now)).toBe(true);
    expect(await acceptGrant(tx, accepting, first ?? "", now)).toBe(false);
  });
  await inScope(scope, async (tx) => {
    expect(await endGrant(tx, scope, first ?? "", now)).toBe(true);
    expect(await endGrant(tx, scope, first ?? "", now)).toBe(false);
  });
  const rows = await migrator()`select id, revoked_at from role_grant where person_id = ${id}`;
  expect(rows.find((row) => row.id === second)?.revoked_at).toBeNull();
});
