import { expect, test } from "vitest";
import { migrator, newPerson, twoTowns } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { hashSecret, newSecret, openSession } from "@/lib/services/access/session";
import { listSyndicates, lookUpSecret, mintSecret, revokeSecret } from "./session";

test("ACC-05 a session tells its person, its syndicate and the grants that count", async () => {
  const towns = await twoTowns();
  const id = await newPerson(towns.syndicateId, [{ role: "referent", memberId: towns.mine }], "Ana Essai");
  await migrator()`insert into role_grant (syndicate_id, id, person_id, role, member_id, revoked_at)
    values (${towns.syndicateId}, ${newId()}, ${id}, 'referent', ${towns.theirs}, now())`;
  await migrator()`insert into role_grant (syndicate_id, id, person_id, role) values (${towns.syndicateId}, ${newId()}, ${id}, 'dpo')`;
  const hash = hashSecret(await openSession(towns.syndicateId, id));
  expect(await lookUpSecret(hash)).toMatchObject({
    personId: id,
    personName: "Ana Essai",
    syndicateId: towns.syndicateId,
    grants: [{ role: "referent", memberId: towns.mine }],
  });
  await revokeSecret(hash);
  expect(await lookUpSecret(hash)).toBeUndefined();
});

test("ACC-05 the secret of a job or of a link opens no session", async () => {
  const { syndicateId, mine, theirs } = await twoTowns();
  const personId = await newPerson(
    syndicateId,
    [mine, theirs].map((memberId) => ({ role: "referent", memberId }) as const),
  );
  for (const kind of ["job", "link"] as const) {
    const hash = hashSecret(newSecret());
    await mintSecret({ hash, kind, syndicateId, personId, roles: ["dpo"], seconds: 60 });
    expect(await lookUpSecret(hash)).toBeUndefined();
  }
});

test("ACC-05 a person of one syndicate gets no session of another", async () => {
  const towns = await twoTowns();
  const id = await newPerson(towns.syndicateId, []);
  await expect(openSession(towns.elsewhere.syndicateId, id)).rejects.toThrow();
  const known = (await listSyndicates()).map((syndicate) => syndicate.id);
  expect(known).toEqual(expect.arrayContaining([towns.syndicateId, towns.elsewhere.syndicateId]));
});
