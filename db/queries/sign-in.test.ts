import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { migrator, newPerson, twoTowns } from "@/db/testing/people";
import { clearFailures, findAccounts, noteAttempt } from "./sign-in";

test("ACC-02 an address finds the accounts that may open, in both syndicates, and nobody of another address", async () => {
  const towns = await twoTowns();
  const ana = await newPerson(towns.syndicateId, [{ role: "referent", memberId: towns.mine }]);
  const noe = await newPerson(towns.syndicateId, [{ role: "referent", memberId: towns.theirs }]);
  const far = await newPerson(towns.elsewhere.syndicateId, []);
  const sql = migrator();
  const mail = `${ana}@example.test`;
  await sql`update person set email = ${mail} where id = ${far}`;
  for (const [syndicateId, id] of [
    [towns.syndicateId, ana],
    [towns.syndicateId, noe],
    [towns.elsewhere.syndicateId, far],
  ] as const)
    await sql`insert into auth.account (syndicate_id, person_id, password_hash) values (${syndicateId}, ${id}, 'x')`;
  const found = async () => (await findAccounts(` ${mail.toUpperCase()}`)).map(({ personId }) => personId).sort();
  expect(await found()).toEqual([ana, far].sort());
  await sql`update person set disabled_at = now() where id = ${far}`;
  expect(await found()).toEqual([ana]);
});

test("ACC-03 tries are counted apart for each address, and a success clears only its own", async () => {
  const [first, second] = [randomBytes(16), randomBytes(16)].map((seed) => createHash("sha256").update(seed).digest());
  if (!first || !second) throw new Error("no hash");
  for (const hash of [first, second]) for (let round = 0; round < 5; round++) expect(await noteAttempt(hash)).toBe(0);
  await clearFailures(first);
  expect(await noteAttempt(first)).toBe(0);
  expect(await noteAttempt(second)).toBeGreaterThan(0);
});

test("ACC-03 twenty-five tries at once are let in, not one more", async () => {
  const hash = createHash("sha256").update(randomBytes(16)).digest();
  await migrator()`insert into auth.sign_in_attempt (mail_hash, failures, day, tries_today) values (${hash}, -100, current_date, 0)`;
  const waits = await Promise.all(Array.from({ length: 40 }, () => noteAttempt(hash)));
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(25);
});
