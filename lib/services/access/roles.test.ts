import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { actorWith, migrator, newActor, newPerson, twoTowns } from "@/db/testing/people";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { acceptRole, giveRoles, revokeRole } from "./roles";
import { lookUpSession, openSession } from "./session";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let admin: Actor;
let personId: string;
beforeEach(async () => {
  towns = await twoTowns();
  admin = await newActor(towns.syndicateId, "admin");
  personId = await newPerson(towns.syndicateId, [], "Ana Essai");
});

const give = (
  actor: Actor,
  roles: Role[],
  over: { memberIds?: string[]; acknowledged?: boolean; personId?: string } = {},
) => giveRoles(actor, newId(), { personId, roles, memberIds: [], acknowledged: false, ...over });

const rolesOf = async (id = personId) =>
  (await lookUpSession(await openSession(towns.syndicateId, id)))?.actor.grants ?? [];

async function grantOf(role: Role): Promise<string> {
  const [row] = await migrator()`select id from role_grant where person_id = ${personId} and role = ${role}`;
  return row?.id;
}

describe("roles", () => {
  test("ACC-10 a role given holds at the next request, and ends as soon", async () => {
    const secret = await openSession(towns.syndicateId, personId);
    await give(admin, ["referent"], { memberIds: [towns.mine] });
    expect((await lookUpSession(secret))?.actor.grants).toEqual([{ role: "referent", memberId: towns.mine }]);
    await revokeRole(admin, newId(), await grantOf("referent"));
    expect((await lookUpSession(secret))?.actor.grants).toEqual([]);
    await expect(revokeRole(admin, newId(), await grantOf("referent"))).rejects.toMatchObject({
      code: "invalid-state",
    });
  });

  test("ACC-10 what is held already is not given twice", async () => {
    await give(admin, ["referent"], { memberIds: [towns.mine] });
    await expect(give(admin, ["referent"], { memberIds: [towns.mine] })).rejects.toMatchObject({ code: "conflict" });
    await give(admin, ["referent"], { memberIds: [towns.mine, towns.theirs] });
    expect(await rolesOf()).toHaveLength(2);
  });

  test("ACC-12 nobody changes their own roles, neither through the service nor past it", async () => {
    const own = admin.personId ?? "";
    await expect(give(admin, ["commissioner"], { personId: own })).rejects.toMatchObject({ code: "forbidden" });
    const [grant] = await migrator()`select id from role_grant where person_id = ${own}`;
    await expect(revokeRole(admin, newId(), grant?.id)).rejects.toMatchObject({ code: "forbidden" });
    const scope = authoriseSyndicate(admin, "person:write");
    const { insertGrants } = await import("@/db/queries/person/write");
    const past = inScope(scope, (tx) => insertGrants(tx, scope, own, [{ role: "dpo", memberId: null }], new Date()));
    await expect(past).rejects.toThrow();
    expect(await rolesOf(own)).toEqual([{ role: "admin", memberId: null }]);
  });

  test("ACC-12 grants are given by an administrator of the same syndicate, on its members", async () => {
    for (const role of ["dpo", "technician", "commissioner"] as const) {
      const actor = await newActor(towns.syndicateId, role);
      await expect(give(actor, ["commissioner"])).rejects.toMatchObject({ code: "forbidden" });
    }
    const stranger = await newActor(towns.elsewhere.syndicateId, "admin");
    await expect(give(stranger, ["commissioner"])).rejects.toMatchObject({ code: "not-found" });
    const foreign = give(admin, ["referent"], { memberIds: [towns.elsewhere.member] });
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    await give(admin, ["commissioner"]);
    await expect(revokeRole(stranger, newId(), await grantOf("commissioner"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("ACC-13 a dpo opens nothing before a second person accepts: not the giver, not the person", async () => {
    await give(admin, ["dpo"]);
    const grant = await grantOf("dpo");
    expect(await rolesOf()).toEqual([]);
    await expect(acceptRole(admin, newId(), grant)).rejects.toMatchObject({ code: "forbidden" });
    const self = await actorOf(personId, "admin");
    await expect(acceptRole(self, newId(), grant)).rejects.toMatchObject({ code: "forbidden" });
    const technician = await newActor(towns.syndicateId, "technician");
    await expect(acceptRole(technician, newId(), grant)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await newActor(towns.elsewhere.syndicateId, "admin");
    await expect(acceptRole(stranger, newId(), grant)).rejects.toMatchObject({ code: "not-found" });
    await acceptRole(await newActor(towns.syndicateId, "admin"), newId(), grant);
    expect(await rolesOf()).toContainEqual({ role: "dpo", memberId: null });
  });

  test("ACC-13 another DPO may accept; once only, and not what has ended", async () => {
    await give(admin, ["dpo"]);
    const grant = await grantOf("dpo");
    const dpo = await newActor(towns.syndicateId, "dpo");
    await acceptRole(dpo, newId(), grant);
    await expect(acceptRole(dpo, newId(), grant)).rejects.toMatchObject({ code: "invalid-state" });
    await revokeRole(admin, newId(), grant);
    expect(await rolesOf()).toEqual([]);
    await expect(acceptRole(dpo, newId(), grant)).rejects.toMatchObject({ code: "invalid-state" });
  });

  test("ACC-13 the database refuses a dpo accepted by its giver, accepted at birth, or changed", async () => {
    await give(admin, ["dpo"]);
    const scope = authoriseSyndicate(admin, "person:write");
    const { sql } = await import("drizzle-orm");
    const attempt = (statement: ReturnType<typeof sql>) => inScope(scope, (tx) => tx.execute(statement));
    const mine = admin.personId;
    await expect(
      attempt(sql`update role_grant set accepted_at = now() where person_id = ${personId}`),
    ).rejects.toThrow();
    await expect(
      attempt(sql`update role_grant set accepted_at = now(), accepted_by = ${mine} where person_id = ${personId}`),
    ).rejects.toThrow();
    await expect(attempt(sql`update role_grant set granted_by = null where person_id = ${personId}`)).rejects.toThrow();
    await expect(attempt(sql`update role_grant set role = 'admin' where person_id = ${personId}`)).rejects.toThrow();
    const born = sql`insert into role_grant (syndicate_id, id, person_id, role, granted_by, accepted_at)
      values (${towns.syndicateId}, ${newId()}, ${personId}, 'dpo', ${mine}, now())`;
    await expect(attempt(born)).rejects.toThrow();
    const forged = sql`insert into role_grant (syndicate_id, id, person_id, role, granted_by)
      values (${towns.syndicateId}, ${newId()}, ${personId}, 'dpo', ${personId})`;
    await expect(attempt(forged)).rejects.toThrow();
    expect(await rolesOf()).toEqual([]);
  });

  test("ACC-11 roles that Article 38(6) opposes are given only with the warning acknowledged, which the trail keeps", async () => {
    await give(admin, ["technician"]);
    await expect(give(admin, ["dpo"])).rejects.toMatchObject({ code: "invalid-state", subject: "incompatible-roles" });
    await give(admin, ["dpo"], { acknowledged: true });
    const rows = await migrator()`select changes from audit_event where object_id = ${personId} order by at`;
    expect(rows.map(({ changes }) => "warningAcknowledged" in changes)).toEqual([false, true]);
  });
});

async function actorOf(id: string, role: Role): Promise<Actor> {
  const other = await actorWith(towns.syndicateId, [{ role, memberId: null }]);
  await give(await newActor(towns.syndicateId, "admin"), [role], { personId: id, acknowledged: true });
  return { ...other, personId: id, secret: await openSession(towns.syndicateId, id) };
}
