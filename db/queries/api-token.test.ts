import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, newPerson, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { hashSecret, newSecret } from "@/lib/services/access/session";
import { insertToken, revokeToken, selectTokens, spendCall } from "./api-token";

async function planted() {
  const towns = await twoTowns();
  const mine = await newActor(towns.syndicateId, "referent", towns.mine);
  const theirs = await newActor(towns.syndicateId, "referent", towns.theirs);
  const scope = authoriseSyndicate(mine, "api-token:own");
  const secret = newSecret();
  const row = { id: newId(), label: "GLPI", scopes: ["register:read" as const], hash: hashSecret(secret), days: 30 };
  await inScope(scope, (tx) => insertToken(tx, scope, { ...row, personId: mine.personId ?? "" }));
  return { towns, mine, theirs, scope, secret, id: row.id };
}

test("API-02 a person sees and ends their own tokens; the other town's, and another syndicate's administrator, none", async () => {
  const { towns, theirs, scope, id } = await planted();
  const other = authoriseSyndicate(theirs, "api-token:own");
  const admin = authoriseSyndicate(await newActor(towns.syndicateId, "admin"), "api-token:all");
  const far = authoriseSyndicate(await newActor(towns.elsewhere.syndicateId, "admin"), "api-token:all");
  expect((await inScope(scope, (tx) => selectTokens(tx, scope))).map((row) => row.id)).toEqual([id]);
  expect(await inScope(other, (tx) => selectTokens(tx, other))).toEqual([]);
  expect((await inScope(admin, (tx) => selectTokens(tx, admin))).map(({ label }) => label)).toEqual(["GLPI"]);
  expect(await inScope(far, (tx) => selectTokens(tx, far))).toEqual([]);
  for (const stranger of [other, far])
    expect(await inScope(stranger, (tx) => revokeToken(tx, stranger, id, "X"))).toBeUndefined();
  expect(await inScope(admin, (tx) => revokeToken(tx, admin, id, "Hélène"))).toEqual({ id, label: "GLPI" });
  expect(await inScope(scope, (tx) => revokeToken(tx, scope, id, "X"))).toBeUndefined();
});

test("API-02 nobody makes a token in another person's name", async () => {
  const { towns, scope } = await planted();
  const victim = await newPerson(towns.syndicateId, [{ role: "dpo", memberId: null }]);
  const row = { id: newId(), label: "X", scopes: ["register:read" as const], hash: hashSecret("x"), days: 30 };
  await expect(inScope(scope, (tx) => insertToken(tx, scope, { ...row, personId: victim }))).rejects.toThrow();
});

test("API-02 a token never becomes another one, whoever asks", async () => {
  const { id } = await planted();
  const theirs = hashSecret("celui d’un autre");
  await expect(migrator()`update api_token set hash = ${theirs} where id = ${id}`).rejects.toThrow("never changes");
  await migrator()`update api_token set revoked_at = now() where id = ${id}`;
  await expect(migrator()`update api_token set revoked_at = null where id = ${id}`).rejects.toThrow("never changes");
});

test("API-02 a token is used while it lives and its person may sign in; its calls of the minute are counted", async () => {
  const { mine, scope, secret, id } = await planted();
  const first = await spendCall(hashSecret(secret));
  expect(first).toMatchObject({ personId: mine.personId, label: "GLPI", scopes: ["register:read"] });
  await migrator()`update api_token set minute_calls = 41, minute_at = date_trunc('minute', clock_timestamp()) where id = ${id}`;
  expect((await spendCall(hashSecret(secret)))?.calls).toBe(42);
  await migrator()`update api_token set minute_at = minute_at - interval '1 minute' where id = ${id}`;
  expect((await spendCall(hashSecret(secret)))?.calls).toBe(1);
  expect(await spendCall(hashSecret("autre"))).toBeUndefined();

  await migrator()`update person set disabled_at = now() where id = ${mine.personId}`;
  expect(await spendCall(hashSecret(secret))).toBeUndefined();
  await migrator()`update person set disabled_at = null where id = ${mine.personId}`;
  expect(await spendCall(hashSecret(secret))).toBeDefined();
  const over = { id: newId(), label: "X", scopes: ["register:read" as const], hash: hashSecret("échu"), days: 0 };
  await inScope(scope, (tx) => insertToken(tx, scope, { ...over, personId: mine.personId ?? "" }));
  expect(await spendCall(hashSecret("échu"))).toBeUndefined();
  await inScope(scope, (tx) => revokeToken(tx, scope, id, "X"));
  expect(await spendCall(hashSecret(secret))).toBeUndefined();
});
