import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { selectDirectory, selectMemberNames } from "./directory";

let towns: Awaited<ReturnType<typeof twoTowns>>;
beforeAll(async () => {
  towns = await twoTowns();
  const { mine, theirs } = towns;
  await migrator()`update member set parent_member_id = ${mine}, joined_on = '2020-01-01' where id = ${theirs}`;
  await migrator()`update member_contacts set referent = '{"name":"Sylvie Essai"}' where member_id = ${theirs}`;
});

test("MEM-05 the administrator's list holds the members of its syndicate, with parent and referent", async () => {
  const { syndicateId, mine, theirs } = towns;
  const scope = authoriseSyndicate(await newActor(syndicateId, "admin"), "member:list");
  const rows = await inScope(scope, (tx) => selectDirectory(tx, scope));
  expect(rows.map(({ id }) => id).sort()).toEqual([mine, theirs].sort());
  const parent = rows.find(({ id }) => id === mine)?.name;
  expect(rows.find(({ id }) => id === theirs)).toMatchObject({
    parentName: parent,
    referentName: "Sylvie Essai",
    joinedOn: "2020-01-01",
  });
});

test("MEM-06 a referent takes in hand its own members only", async () => {
  const { syndicateId, mine } = towns;
  const scope = authoriseSyndicate(await newActor(syndicateId, "referent", mine), "register:search");
  expect((await inScope(scope, (tx) => selectMemberNames(tx, scope))).map(({ id }) => id)).toEqual([mine]);
});
