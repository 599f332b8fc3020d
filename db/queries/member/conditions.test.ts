import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { newActor, twoTowns } from "@/db/testing/people";
import { authorise } from "@/lib/domain/access/policy";
import { selectConditions } from "./conditions";

test("MEM-03 the questions of the profile are the same for two members, in the order of the dictionary", async () => {
  const { syndicateId, mine, theirs } = await twoTowns();
  const admin = await newActor(syndicateId, "admin");
  const read = (memberId: string) => inScope(authorise(admin, "member:read", memberId), (tx) => selectConditions(tx));
  const rows = await read(mine);
  expect(rows).toHaveLength(41);
  expect(rows[0]).toEqual({ code: "always", label: "Toute commune" });
  expect(await read(theirs)).toEqual(rows);
});
