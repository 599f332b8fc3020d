import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { actorWith, migrator, newActor, twoTowns } from "@/db/testing/people";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { type AuditFilter, selectAuditEvents } from "./audit-read";

const all: AuditFilter = { personId: null, actorName: "", objectType: null, from: null, until: null };
const page = { size: 50, offset: 0 };

let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
beforeAll(async () => {
  towns = await twoTowns();
  dpo = await newActor(towns.syndicateId, "dpo");
  await plant({ action: "deTous" });
  await plant({ action: "deLaVille", memberId: towns.mine });
  await plant({ action: "deLAutre", memberId: towns.theirs });
  await plant({ action: "reserve", memberId: towns.mine, category: "restricted" });
  await plant({ action: "securite", category: "security" });
  await plant({ action: "duDpo", personId: dpo.personId });
  await plant({ action: "ailleurs", syndicateId: towns.elsewhere.syndicateId, memberId: towns.elsewhere.member });
});

type Planted = {
  action: string;
  syndicateId?: string;
  memberId?: string | null;
  personId?: string | null;
  category?: string;
  name?: string;
};

async function plant({
  action,
  syndicateId = towns.syndicateId,
  memberId = null,
  personId = null,
  category = "activity",
  name = "Élise Essai",
}: Planted) {
  await migrator()`insert into audit_event (syndicate_id, id, member_id, person_id, actor_name, role, action, category, object_type, object_id, changes)
    values (${syndicateId}, ${newId()}, ${memberId}, ${personId}, ${name}, 'dpo', ${action}, ${category}, 'entry', 'x', '{}')`;
}

const actionsOf = (rows: { action: string }[]) => rows.map(({ action }) => action).sort();

async function read(actor: Actor, right: "audit:own" | "audit:security", filter: Partial<AuditFilter> = {}) {
  const scope = authoriseSyndicate(actor, right);
  return actionsOf(await inScope(scope, (tx) => selectAuditEvents(tx, scope, { ...all, ...filter }, page)));
}

const readMember = async (role: Role) => {
  const scope = authorise(await newActor(towns.syndicateId, role, towns.mine), "audit:member", towns.mine);
  return actionsOf(await inScope(scope, (tx) => selectAuditEvents(tx, scope, all, page)));
};

test("ACC-20 the DPO reads the members' acts and their own, and nobody's security", async () => {
  expect(await read(dpo, "audit:own")).toEqual(["deLAutre", "deLaVille", "duDpo", "reserve"]);
  expect(await read(dpo, "audit:own", { personId: dpo.personId })).toEqual(["duDpo"]);
});

test("ACC-20 a DPO of one town reads that town's acts only", async () => {
  const ofMine = await actorWith(towns.syndicateId, [{ role: "dpo", memberId: towns.mine }]);
  expect(await read(ofMine, "audit:own")).toEqual(["deLaVille", "reserve"]);
});

test("ACC-20 a town's people read their own town, without what only the DPO sees", async () => {
  expect(await readMember("referent")).toEqual(["deLaVille"]);
  expect(await readMember("representative")).toEqual(["deLaVille"]);
  expect(await readMember("dpo")).toEqual(["deLaVille", "reserve"]);
});

test("ACC-20 the administrator reads the security events, the technician their own acts", async () => {
  expect(await read(await newActor(towns.syndicateId, "admin"), "audit:security")).toEqual(["securite"]);
  const technician = await newActor(towns.syndicateId, "technician");
  expect(await read(technician, "audit:own")).toEqual([]);
  await plant({ action: "duTechnicien", personId: technician.personId });
  expect(await read(technician, "audit:own")).toEqual(["duTechnicien"]);
});

test("ACC-21 filters by name without accents, by object, by instants, and counts truly", async () => {
  await plant({ action: "nomme", personId: dpo.personId, name: "Zoé Durand" });
  expect(await read(dpo, "audit:own", { actorName: "zoe" })).toEqual(["nomme"]);
  expect(await read(dpo, "audit:own", { actorName: "%" })).toEqual([]);
  expect(await read(dpo, "audit:own", { objectType: "person" })).toEqual([]);
  expect(await read(dpo, "audit:own", { until: new Date(Date.now() - 3_600_000) })).toEqual([]);
  expect(await read(dpo, "audit:own", { from: new Date(Date.now() - 3_600_000) })).toContain("nomme");
  const scope = authoriseSyndicate(dpo, "audit:own");
  const rows = await inScope(scope, (tx) => selectAuditEvents(tx, scope, all, { size: 2, offset: 2 }));
  expect([rows.length, rows[0]?.total]).toEqual([2, 5]);
});
