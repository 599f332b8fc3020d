import { beforeEach, describe, expect, test } from "vitest";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { prepareContacts, prepareDesignation, prepareMember, readMemberCard, readProfile } from "./card";
import { createMember } from "./create-member";
import { findCommunes } from "./find-communes";
import { saveContacts } from "./save-contacts";
import { saveDesignation } from "./save-designation";
import { saveProfile } from "./save-profile";
import { updateMember } from "./update-member";

let towns: Awaited<ReturnType<typeof twoTowns>>;
beforeEach(async () => {
  towns = await twoTowns();
});

const facts = {
  name: "Saint-Vran",
  shortName: "",
  kind: "commune" as const,
  insee: "22333",
  siren: "212203335",
  population: 781,
  agentsCount: null,
  joinedOn: "2026-01-01",
  leftOn: null,
  parentMemberId: null,
};
const nobody = { name: "", function: "", email: "", phone: "" };
const contacts = { controller: { ...nobody, name: "Aline Essai" }, referent: nobody, address: "", website: "" };
const designation = { cnilNumber: "DPO-12345", designatedOn: "2026-02-01", conventionOn: null, contact: "" };

describe("MEM-01 the administrator", () => {
  test("MEM-01 adds a member that has a card at once, and refuses a SIREN that is already borne", async () => {
    const admin = await newActor(towns.syndicateId, "admin");
    const { id } = await createMember(admin, newId(), facts);
    const card = await readMemberCard(admin, id);
    expect(card.member).toMatchObject({ name: "Saint-Vran", siren: "212203335", version: 1 });
    expect(card.may).toEqual({ write: true, writeContacts: true, writeProfile: true, readRegister: false });
    await expect(createMember(admin, newId(), { ...facts, name: "Autre" })).rejects.toMatchObject({
      code: "conflict",
      detail: { id },
    });
    const update = { ...facts, memberId: towns.mine, version: 1 };
    await expect(updateMember(admin, newId(), update)).rejects.toMatchObject({ code: "conflict" });
    await updateMember(admin, newId(), { ...facts, memberId: id, version: 1, population: 800 });
  });

  test("MEM-01 cannot hang a member on another syndicate's", async () => {
    const admin = await newActor(towns.syndicateId, "admin");
    const parentMemberId = towns.elsewhere.member;
    await expect(createMember(admin, newId(), { ...facts, parentMemberId })).rejects.toMatchObject({
      code: "not-found",
    });
    const update = { ...facts, memberId: towns.mine, version: 1, parentMemberId };
    await expect(updateMember(admin, newId(), update)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("MEM-02 two people on one card", () => {
  test("MEM-02 the second gets what the first wrote, and nothing is overwritten", async () => {
    const { syndicateId, mine: memberId } = towns;
    const dpo = await newActor(syndicateId, "dpo");
    const referent = await newActor(syndicateId, "referent", memberId);
    expect(await saveContacts(referent, newId(), { ...contacts, memberId, version: 1 })).toEqual({ version: 2 });
    const second = { ...contacts, controller: { ...nobody, name: "Berthe Essai" }, memberId, version: 1 };
    await expect(saveContacts(dpo, newId(), second)).rejects.toMatchObject({
      code: "stale",
      detail: { version: 2, controller: { name: "Aline Essai" } },
    });
    expect((await readMemberCard(dpo, memberId)).contacts.controller.name).toBe("Aline Essai");
    await saveContacts(dpo, newId(), { ...second, version: 2 });
  });

  test("MEM-02 the same holds for identity, designation and profile", async () => {
    const { syndicateId, mine: memberId } = towns;
    const admin = await newActor(syndicateId, "admin");
    const dpo = await newActor(syndicateId, "dpo");
    const stale = { code: "stale" };
    await saveDesignation(dpo, newId(), { ...designation, memberId, version: 1 });
    const profile = { memberId, version: 1, answers: { has_school: "yes" as const } };
    await expect(saveProfile(dpo, newId(), profile)).rejects.toMatchObject(stale);
    await expect(saveDesignation(admin, newId(), { ...designation, memberId, version: 1 })).rejects.toMatchObject(
      stale,
    );
    await expect(updateMember(admin, newId(), { ...facts, memberId, version: 2 })).rejects.toMatchObject(stale);
  });
});

describe("MEM-03 the profile", () => {
  test("MEM-03 decides the expected entries, and the stored level follows", async () => {
    const { syndicateId, mine: memberId } = towns;
    const dpo = await newActor(syndicateId, "dpo");
    const before = await readProfile(dpo, memberId);
    await saveProfile(dpo, newId(), { memberId, version: 1, answers: { has_school: "yes", dpu: "unknown" } });
    const after = await readProfile(dpo, memberId);
    expect(after.expected).toBeGreaterThan(before.expected);
    expect(after.questions).toHaveLength(40);
    const [level] = await migrator()`select level from member_level where member_id = ${memberId}`;
    expect(level?.level).toBe("absent");
  });

  test("MEM-03 records what was answered, changed and taken back", async () => {
    const { syndicateId, mine: memberId } = towns;
    const dpo = await newActor(syndicateId, "dpo");
    await saveProfile(dpo, newId(), {
      memberId,
      version: 1,
      answers: { has_school: "yes", dpu: "no", employer: "yes" },
    });
    await saveProfile(dpo, newId(), { memberId, version: 2, answers: { has_school: "no", employer: "yes" } });
    const rows = await migrator()`select changes from audit_event where member_id = ${memberId} order by at, id`;
    expect(rows.at(-1)?.changes).toEqual({
      has_school: { before: "yes", after: "no" },
      dpu: { before: "no", after: null },
    });
  });

  test("MEM-03 refuses a question that is not in the dictionary, and the one that is never asked", async () => {
    const { syndicateId, mine: memberId } = towns;
    const dpo = await newActor(syndicateId, "dpo");
    for (const code of ["has_drones", "always"]) {
      const input = { memberId, version: 1, answers: { [code]: "yes" as const } };
      await expect(saveProfile(dpo, newId(), input)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("MEM-01 who may open what", () => {
  const CARDS = [readMemberCard, readProfile, prepareContacts, prepareDesignation, prepareMember];

  test("MEM-01 a stranger's member and one that never existed look the same", async () => {
    const { syndicateId, mine, theirs, elsewhere } = towns;
    const people = [await newActor(syndicateId, "referent", mine), await newActor(elsewhere.syndicateId, "admin")];
    for (const actor of people)
      for (const read of CARDS)
        for (const id of [theirs, newId()])
          await expect(read(actor, id)).rejects.toMatchObject({ code: expect.stringMatching(/not-found/) });
  });

  test("MEM-01 a referent writes the contacts, not the profile nor the identity; a representative reads", async () => {
    const { syndicateId, mine } = towns;
    const referent = await newActor(syndicateId, "referent", mine);
    const representative = await newActor(syndicateId, "representative", mine);
    expect((await readMemberCard(referent, mine)).may).toMatchObject({
      write: false,
      writeContacts: true,
      writeProfile: false,
    });
    expect((await readMemberCard(representative, mine)).may).toMatchObject({
      writeContacts: false,
      writeProfile: false,
    });
    await expect(prepareDesignation(referent, mine)).rejects.toMatchObject({ code: "forbidden" });
    await expect(prepareMember(referent, mine)).rejects.toMatchObject({ code: "forbidden" });
    await expect(prepareContacts(representative, mine)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("MEM-04 the national list is the administrator's", async () => {
    const { syndicateId, mine } = towns;
    expect(await findCommunes(await newActor(syndicateId, "admin"), "st vran")).toHaveLength(1);
    for (const actor of [await newActor(syndicateId, "dpo"), await newActor(syndicateId, "referent", mine)])
      await expect(findCommunes(actor, "dijon")).rejects.toMatchObject({ code: "forbidden" });
  });
});
