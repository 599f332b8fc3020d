import { beforeAll, describe, expect, test } from "vitest";
import { actorWith, migrator, newActor, newPerson, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { renewInvitation } from "./invite";
import { acceptInvitation } from "./link";
import { listPeople, readPerson } from "./people";
import { disablePerson, editPerson, enablePerson, endSessions } from "./person";
import { lookUpSession, openSession } from "./session";

const PASSWORD = "Hortensia-Bleu-47";
const everybody = { text: "", role: null, state: null };

let towns: Awaited<ReturnType<typeof twoTowns>>;
let admin: Actor;
beforeAll(async () => {
  towns = await twoTowns();
  admin = await newActor(towns.syndicateId, "admin");
});

const audits = (personId: string) =>
  migrator()`select action, category, actor_name, changes from audit_event where object_id = ${personId} order by at`;

describe("people", () => {
  test("ACC-09 disabling ends every session at once; enabling brings none back", async () => {
    const actor = await newActor(towns.syndicateId, "referent", towns.mine);
    const personId = actor.personId ?? "";
    const second = await openSession(towns.syndicateId, personId);
    const { token } = await renewInvitation(admin, newId(), personId);
    const { version } = await disablePerson(admin, newId(), { personId, version: 1 });
    for (const secret of [actor.secret, second]) expect(await lookUpSession(secret)).toBeNull();
    expect(await acceptInvitation(token, PASSWORD)).toEqual({ status: "gone" });
    await expect(renewInvitation(admin, newId(), personId)).rejects.toMatchObject({ code: "invalid-state" });
    await enablePerson(admin, newId(), { personId, version });
    for (const secret of [actor.secret, second]) expect(await lookUpSession(secret)).toBeNull();
    expect(await lookUpSession(await openSession(towns.syndicateId, personId))).not.toBeNull();
  });

  test("ACC-09 nobody disables oneself, nor anyone of another syndicate, nor twice", async () => {
    const act = (personId: string | null, version = 1) =>
      disablePerson(admin, newId(), { personId: personId ?? "", version });
    await expect(act(admin.personId)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await newPerson(towns.elsewhere.syndicateId, []);
    await expect(act(stranger)).rejects.toMatchObject({ code: "not-found" });
    const gone = await newPerson(towns.syndicateId, []);
    await expect(act(gone, 7)).rejects.toMatchObject({ code: "stale" });
    await act(gone);
    await expect(act(gone, 2)).rejects.toMatchObject({ code: "invalid-state" });
  });

  test("ACC-09 ending the sessions of a person leaves the account open", async () => {
    const actor = await newActor(towns.syndicateId, "technician");
    await endSessions(admin, newId(), actor.personId ?? "");
    expect(await lookUpSession(actor.secret)).toBeNull();
    expect(await lookUpSession(await openSession(towns.syndicateId, actor.personId ?? ""))).not.toBeNull();
  });

  test("ACC-10 a save over another one is refused with what stands", async () => {
    const personId = await newPerson(towns.syndicateId, [], "Avant");
    const input = { personId, version: 1, name: "Après", jobTitle: "Adjointe", email: `${newId()}@example.test` };
    expect(await editPerson(admin, newId(), input)).toEqual({ id: personId, version: 2 });
    await expect(editPerson(admin, newId(), { ...input, name: "Trop tard" })).rejects.toMatchObject({
      code: "stale",
      detail: { name: "Après", version: 2 },
    });
    const [row] = await audits(personId);
    expect(row?.changes).toMatchObject({ name: { before: "Avant", after: "Après" } });
  });

  test("ACC-10 the list counts truly, filters, and shows the own syndicate only", async () => {
    const home = await twoTowns();
    const reader = await newActor(home.syndicateId, "dpo");
    const referent = { role: "referent" as const, memberId: home.mine };
    for (let index = 0; index < 55; index++) await newPerson(home.syndicateId, [referent], `Élue ${index}`);
    await newPerson(home.elsewhere.syndicateId, [], "Élue étrangère");
    const first = await listPeople(reader, everybody, 1);
    expect([first.total, first.people.length]).toEqual([56, 50]);
    expect((await listPeople(reader, everybody, 2)).people).toHaveLength(6);
    const found = await listPeople(reader, { ...everybody, text: "elue 54" }, 1);
    expect(found.people.map(({ name, state }) => [name, state])).toEqual([["Élue 54", "invited"]]);
    expect(found.people[0]?.grants).toMatchObject([{ role: "referent", memberId: home.mine, pending: false }]);
    expect((await listPeople(reader, { ...everybody, role: "dpo" }, 1)).total).toBe(1);
    expect((await listPeople(reader, { ...everybody, state: "disabled" }, 1)).total).toBe(0);
    expect((await listPeople(reader, { ...everybody, text: "%" }, 1)).total).toBe(0);
  });

  test("ACC-10 a person page is for the DPO and the administration; only the latter changes it", async () => {
    const dpo = await newActor(towns.syndicateId, "dpo");
    const both = await actorWith(towns.syndicateId, [{ role: "admin", memberId: null }], "Vera");
    const personId = both.personId ?? "";
    expect(await readPerson(dpo, personId)).toMatchObject({ mayWrite: false, members: [] });
    expect(await readPerson(admin, personId)).toMatchObject({ mayWrite: true, isSelf: false });
    expect(await readPerson(both, personId)).toMatchObject({ isSelf: true });
    const referent = await newActor(towns.syndicateId, "referent", towns.mine);
    await expect(readPerson(referent, personId)).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = await newActor(towns.elsewhere.syndicateId, "admin");
    await expect(readPerson(elsewhere, personId)).rejects.toMatchObject({ code: "not-found" });
  });
});
