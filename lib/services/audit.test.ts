import { beforeAll, expect, test } from "vitest";
import { actorWith, newActor, twoTowns } from "@/db/testing/people";
import { auditQuerySchema } from "@/lib/domain/audit/query";
import { newId } from "@/lib/domain/identifier";
import { invitePerson } from "./access/invite";
import { readMemberTrail, readTrail, startOfDay } from "./audit";

const query = (over: object = {}) => auditQuerySchema.parse(over);

let towns: Awaited<ReturnType<typeof twoTowns>>;
beforeAll(async () => {
  towns = await twoTowns();
});

test("ACC-21 a day starts at midnight in Paris, summer and winter", () => {
  expect(startOfDay("2026-01-15").toISOString()).toBe("2026-01-14T23:00:00.000Z");
  expect(startOfDay("2026-07-15").toISOString()).toBe("2026-07-14T22:00:00.000Z");
});

test("ACC-20 who holds two roles reads one part at a time, and only a part of theirs", async () => {
  const both = await actorWith(towns.syndicateId, [
    { role: "dpo", memberId: null },
    { role: "admin", memberId: null },
  ]);
  const email = `${newId()}@example.test`;
  const input = {
    name: "Ana",
    jobTitle: "",
    email,
    roles: ["referent" as const],
    memberIds: [towns.mine],
    acknowledged: false,
  };
  const { id } = await invitePerson(await newActor(towns.syndicateId, "admin"), newId(), input);
  expect((await readTrail(both, query())).role).toBe("dpo");
  const security = await readTrail(both, query({ role: "admin", objet: "person" }));
  expect(security.events.map(({ action, objectName }) => [action, objectName])).toEqual([["invitePerson", "Ana"]]);
  expect(security.events[0]?.changes).toMatchObject({ roles: { after: [{ role: "referent" }] } });
  expect(id).toBeDefined();
  const today = new Date(Date.now()).toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });
  expect((await readTrail(both, query({ role: "admin", du: today, au: today }))).total).toBe(1);
  expect((await readTrail(both, query({ role: "admin", au: "2020-01-01" }))).total).toBe(0);
  await expect(readTrail(both, query({ role: "technician" }))).rejects.toMatchObject({ code: "forbidden" });
});

test("ACC-20 a town's trail is for its people; a stranger learns nothing", async () => {
  const referent = await newActor(towns.syndicateId, "referent", towns.mine);
  expect((await readMemberTrail(referent, towns.mine, query())).member.id).toBe(towns.mine);
  for (const other of [towns.theirs, towns.elsewhere.member, newId()])
    await expect(readMemberTrail(referent, other, query())).rejects.toMatchObject({ code: "not-found" });
  const admin = await newActor(towns.syndicateId, "admin");
  await expect(readMemberTrail(admin, towns.mine, query())).rejects.toMatchObject({ code: "forbidden" });
  await expect(readTrail(referent, query())).rejects.toMatchObject({ code: "forbidden" });
});
