import { expect, test } from "vitest";
import { migrator, newPerson, twoTowns } from "@/db/testing/people";
import { mintLink } from "@/lib/services/access/link";
import { hashSecret, lookUpSession, openSession } from "@/lib/services/access/session";
import { accountStates, readLink, revokeLinks, revokePerson, spendLink } from "./link";

async function people() {
  const towns = await twoTowns();
  const person = (memberId: string) => newPerson(towns.syndicateId, [{ role: "referent", memberId }]);
  return { towns, ana: await person(towns.mine), noe: await person(towns.theirs) };
}

test("ACC-07 a link is of one person; revoking it touches neither the other town's nor a session", async () => {
  const { towns, ana, noe } = await people();
  const [first, second] = [await mintLink(towns.syndicateId, ana), await mintLink(towns.syndicateId, noe)];
  const secret = await openSession(towns.syndicateId, ana);
  expect(await readLink(hashSecret(first))).toMatchObject({ personId: ana, syndicateId: towns.syndicateId });
  expect(await readLink(hashSecret(secret))).toBeUndefined();
  await revokeLinks(towns.elsewhere.syndicateId, ana);
  expect(await readLink(hashSecret(first))).toBeDefined();
  await revokeLinks(towns.syndicateId, ana);
  expect(await readLink(hashSecret(first))).toBeUndefined();
  expect(await readLink(hashSecret(second))).toMatchObject({ personId: noe });
  expect(await lookUpSession(secret)).not.toBeNull();
});

test("ACC-07 a session or a job is no link, and a disabled person's link opens nothing", async () => {
  const { towns, ana } = await people();
  const secret = await openSession(towns.syndicateId, ana);
  expect(await spendLink(hashSecret(secret), "hash")).toBe(false);
  const token = await mintLink(towns.syndicateId, ana);
  await migrator()`update person set disabled_at = now() where id = ${ana}`;
  expect(await readLink(hashSecret(token))).toBeUndefined();
  expect(await spendLink(hashSecret(token), "hash")).toBe(false);
});

test("ACC-09 ending a person's secrets leaves those of the other town", async () => {
  const { towns, ana, noe } = await people();
  const mine = [await openSession(towns.syndicateId, ana), await openSession(towns.syndicateId, ana)];
  const theirs = await openSession(towns.syndicateId, noe);
  expect(await revokePerson(towns.elsewhere.syndicateId, ana)).toBe(0);
  expect(await revokePerson(towns.syndicateId, ana)).toBe(2);
  for (const secret of mine) expect(await lookUpSession(secret)).toBeNull();
  expect(await lookUpSession(theirs)).not.toBeNull();
});

test("ACC-10 the state of an account: nothing, a link, a password, a last visit", async () => {
  const { towns, ana, noe } = await people();
  const token = await mintLink(towns.syndicateId, ana);
  const states = async () => {
    const found = await accountStates(towns.syndicateId, [ana, noe]);
    return new Map(found.map((state) => [state.personId, state]));
  };
  expect((await states()).get(noe)).toEqual({ personId: noe, hasPassword: false, linkExpiresAt: null, seenAt: null });
  const waiting = (await states()).get(ana);
  expect(waiting).toMatchObject({ hasPassword: false, seenAt: null });
  expect(waiting?.linkExpiresAt?.getTime()).toBeGreaterThan(Date.now() + 71 * 3_600_000);
  await spendLink(hashSecret(token), "hash");
  await openSession(towns.syndicateId, ana);
  const opened = (await states()).get(ana);
  expect(opened).toMatchObject({ hasPassword: true, linkExpiresAt: null });
  expect(opened?.seenAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect((await accountStates(towns.elsewhere.syndicateId, [ana]))[0]).toMatchObject({ hasPassword: false });
});
