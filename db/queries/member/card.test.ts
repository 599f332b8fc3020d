import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { selectMemberCard, selectSirenHolder, updateContacts, updateMemberRow, updateProfile } from "./card";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let admin: Actor;
beforeEach(async () => {
  towns = await twoTowns();
  admin = await newActor(towns.syndicateId, "admin");
});

const nobody = { name: "", function: "", email: "", phone: "" };
const contacts = { controller: { ...nobody, name: "Aline" }, referent: nobody, address: "1 place", website: "" };
const controllers = async () => {
  const rows = await migrator()`select member_id, controller ->> 'name' as name from member_contacts
    where member_id in (${towns.mine}, ${towns.theirs}, ${towns.elsewhere.member})`;
  return Object.fromEntries(rows.map((row) => [row.member_id, row.name]));
};

describe("MEM-01 the card", () => {
  test("MEM-01 shows the member with its parent and what hangs on it", async () => {
    const { mine, theirs } = towns;
    await migrator()`update member set parent_member_id = ${mine}, kind = 'ccas' where id = ${theirs}`;
    const read = async (memberId: string) => {
      const scope = authorise(admin, "member:read", memberId);
      return inScope(scope, (tx) => selectMemberCard(tx, scope));
    };
    const [parent, child] = [await read(mine), await read(theirs)];
    expect(parent).toMatchObject({ parents: [], children: [{ id: theirs }], hasCcasMember: true, questionCount: 40 });
    expect(child).toMatchObject({ parents: [{ id: mine }], children: [], hasCcasMember: false });
  });

  test("MEM-01 of another syndicate does not exist, nor its SIREN", async () => {
    const { elsewhere, syndicateId } = towns;
    await migrator()`update member set siren = '212203335' where id = ${elsewhere.member}`;
    const scope = authorise(admin, "member:read", elsewhere.member);
    expect(await inScope(scope, (tx) => selectMemberCard(tx, scope))).toBeUndefined();
    expect(await inScope(scope, (tx) => selectSirenHolder(tx, syndicateId, "212203335"))).toBeUndefined();
  });
});

describe("MEM-02 a save", () => {
  test("MEM-02 changes one member and counts its version", async () => {
    const { mine, theirs, elsewhere } = towns;
    const scope = authorise(admin, "member:write-contacts", mine);
    const row = await inScope(scope, (tx) => updateContacts(tx, scope, 1, contacts));
    expect(row?.version).toBe(2);
    expect(await controllers()).toEqual({
      [mine]: "Aline",
      [theirs]: "Odile Maire",
      [elsewhere.member]: "Odile Maire",
    });
  });

  test("MEM-02 on a version that is no more changes nothing", async () => {
    const { mine } = towns;
    const asContacts = authorise(admin, "member:write-contacts", mine);
    const asProfile = authorise(admin, "member:write-profile", mine);
    expect(await inScope(asContacts, (tx) => updateContacts(tx, asContacts, 2, contacts))).toBeUndefined();
    expect(await inScope(asProfile, (tx) => updateProfile(tx, asProfile, 2, { answers: {} }))).toBeUndefined();
    expect((await controllers())[mine]).toBe("Odile Maire");
  });

  test("MEM-02 never reaches a member of another syndicate", async () => {
    const { member } = towns.elsewhere;
    const scope = authorise(admin, "member:write", member);
    const card = { name: "Pris", shortName: "", kind: "commune", insee: null, siren: null } as const;
    const change = { ...card, population: null, agentsCount: null, joinedOn: null, leftOn: null, parentMemberId: null };
    expect(await inScope(scope, (tx) => updateMemberRow(tx, scope, 1, change))).toBeUndefined();
    const [row] = await migrator()`select name from member where id = ${member}`;
    expect(row?.name).not.toBe("Pris");
  });
});
