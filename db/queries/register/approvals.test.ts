import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { authorise } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { selectApprovals } from "./approvals";

test("ISO-23 the approvals of a town are its own, newest first; one asked by id comes alone", async () => {
  const { syndicateId, mine, theirs } = await twoTowns();
  const mayor = await newActor(syndicateId, "representative", mine);
  const sql = migrator();
  const plant = async (memberId: string, number: number) => {
    const id = newId();
    await sql`insert into approval (syndicate_id, member_id, id, number, approved_by, left_out)
      values (${syndicateId}, ${memberId}, ${id}, ${number}, 'Odile Maire', '[]')`;
    return id;
  };
  const [first, second, foreign] = [await plant(mine, 1), await plant(mine, 2), await plant(theirs, 1)];
  const scope = authorise(mayor, "register:read", mine);
  const ids = (only: string | null = null) =>
    inScope(scope, async (tx) => (await selectApprovals(tx, scope, only)).map(({ id }) => id));
  expect(await ids()).toEqual([second, first]);
  expect(await ids(first)).toEqual([first]);
  expect(await ids(foreign)).toEqual([]);
});
