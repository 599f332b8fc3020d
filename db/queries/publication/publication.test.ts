import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { inLink, inScope } from "@/db/client";
import { TABLES } from "@/db/lint/tables";
import { mintSecret } from "@/db/queries/session";
import { migrator, newActor, newJob, twoTowns } from "@/db/testing/people";
import { authorise, authoriseLink } from "@/lib/domain/access/policy";
import { hashSecret, newSecret } from "@/lib/services/access/session";
import { selectEdition, selectEditions, selectLinkedEdition } from "./editions";
import { settlePublication } from "./settings";
import { selectInForce, selectPublicationState } from "./state";

type Place = { syndicateId: string; memberId: string };

async function plantEdition({ syndicateId, memberId }: Place, number: number, content: string) {
  const sha256 = createHash("sha256").update(content).digest("hex");
  await migrator()`insert into edition (syndicate_id, member_id, number, content, sha256, entry_count, basis, published_by)
    values (${syndicateId}, ${memberId}, ${number}, ${content}, ${sha256}, 1, '{}', 'Odile Maire')`;
}

const plantLink = async ({ syndicateId, memberId }: Place, token = newSecret()) => {
  await migrator()`insert into publication (syndicate_id, member_id, token, linked_at, updated_by)
    values (${syndicateId}, ${memberId}, ${token}, now(), 'Odile Maire')`;
  return token;
};

const behind = (token: string) => {
  const scope = authoriseLink(token);
  return inLink(scope, (tx) => selectLinkedEdition(tx, scope));
};

async function twoPublished() {
  const { syndicateId, mine, theirs } = await twoTowns();
  const [town, other] = [
    { syndicateId, memberId: mine },
    { syndicateId, memberId: theirs },
  ];
  await plantEdition(town, 1, "un");
  await plantEdition(town, 2, "deux");
  await plantEdition(other, 7, "ailleurs");
  return { town, other, token: await plantLink(town), theirToken: await plantLink(other) };
}

const application = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => application.end());

describe("the public link", () => {
  test("PUB-09 opens the last edition of its member, and no other's", async () => {
    const { token, theirToken } = await twoPublished();
    expect(await behind(token)).toMatchObject({ number: 2, content: "deux" });
    expect(await behind(theirToken)).toMatchObject({ number: 7, content: "ailleurs" });
    expect(await behind(newSecret())).toBeUndefined();
  });

  test("PUB-09 reads no other table: not the member, nor the register, nor what everyone signed in reads", async () => {
    const { town, token } = await twoPublished();
    const seen: Record<string, number> = {};
    for (const { schema, name } of TABLES.filter(({ kind, schema }) => kind === "walled" && schema === "public")) {
      const rows = await inLink(authoriseLink(token), (tx) =>
        tx.execute(sql`select * from ${sql.identifier(schema)}.${sql.identifier(name)}`),
      );
      if (rows.length > 0) seen[name] = rows.length;
      if (name === "edition") expect(rows.every((row) => row.member_id === town.memberId)).toBe(true);
    }
    expect(seen).toEqual({ edition: 2 });
  });

  test("PUB-09 is in no role but its own, and nobody else is in that one", async () => {
    const { town, token } = await twoPublished();
    const count = async (secret: string, role: string) => {
      const [row] = await application.begin(async (tx) => {
        await tx`select set_config('app.secret', ${secret}, true), set_config('app.role', ${role}, true)`;
        return tx<{ n: number }[]>`select count(*)::integer as n from edition`;
      });
      return row?.n;
    };
    expect(await count(token, "link")).toBe(2);
    for (const role of ["dpo", "representative", "admin", ""]) expect(await count(token, role), role).toBe(0);
    const mayor = await newActor(town.syndicateId, "representative", town.memberId);
    expect(await count(mayor.secret, "representative")).toBe(2);
    expect(await count(mayor.secret, "link")).toBe(0);
    expect(await count((await newJob(town.syndicateId, ["dpo"])).secret, "link")).toBe(0);
    const invitation = newSecret();
    const minted = { kind: "link" as const, syndicateId: town.syndicateId, personId: mayor.personId, seconds: 600 };
    await mintSecret({ ...minted, hash: hashSecret(invitation), purpose: "invitation" });
    expect(await count(invitation, "link")).toBe(0);
  });

  test("PUB-10 ends with its address, in the same transaction, and a new one takes its place", async () => {
    const { town, token, theirToken } = await twoPublished();
    const mayor = await newActor(town.syndicateId, "representative", town.memberId);
    const scope = authorise(mayor, "register:publish", town.memberId);
    const settle = (seen: number, change: Parameters<typeof settlePublication>[3]) =>
      inScope(scope, (tx) => settlePublication(tx, scope, { seen, by: "Odile Maire" }, change));
    expect(await settle(1, { withheld: ["service"] })).toEqual({ version: 2 });
    expect(await behind(token)).toBeDefined();
    expect(await settle(1, { token: null })).toBeUndefined();
    expect(await settle(2, { token: null })).toEqual({ version: 3 });
    expect(await behind(token)).toBeUndefined();
    const fresh = newSecret();
    expect(await settle(3, { token: fresh, linkedAt: new Date() })).toEqual({ version: 4 });
    expect(await behind(fresh)).toMatchObject({ number: 2 });
    expect(await behind(token)).toBeUndefined();
    expect(await behind(theirToken)).toMatchObject({ number: 7 });
  });
});

test("PUB-03 a text that is not the one its sha256 was taken of is no edition, even for the deployment", async () => {
  const { syndicateId, mine } = await twoTowns();
  const planted = migrator()`insert into edition (syndicate_id, member_id, number, content, sha256, entry_count, basis, published_by)
    values (${syndicateId}, ${mine}, 1, 'un', ${"0".repeat(64)}, 1, '{}', 'Odile Maire')`;
  await expect(planted).rejects.toMatchObject({ code: "23514", constraint_name: "edition_sealed" });
});

test("PUB-09 a town reads its own editions, newest first, and the state of its own publication", async () => {
  const { town, other } = await twoPublished();
  const mayor = await newActor(town.syndicateId, "representative", town.memberId);
  const scope = authorise(mayor, "register:read", town.memberId);
  const read = await inScope(scope, async (tx) => ({
    numbers: (await selectEditions(tx, scope)).map(({ number }) => number),
    last: await selectEdition(tx, scope, null),
    first: await selectEdition(tx, scope, 1),
    absent: await selectEdition(tx, scope, 7),
    state: await selectPublicationState(tx, scope),
    rows: await selectInForce(tx, scope),
  }));
  expect(read).toMatchObject({ numbers: [2, 1], last: { number: 2 }, first: { number: 1 }, rows: [] });
  expect(read.absent).toBeUndefined();
  expect(read.state).toMatchObject({ member: { id: town.memberId }, last: { number: 2 }, publication: { version: 1 } });
  const elsewhere = { ...scope, memberId: other.memberId };
  expect(await inScope(scope, (tx) => selectEditions(tx, elsewhere))).toEqual([]);
});
