import { beforeAll, describe, expect, test } from "vitest";
import { actorWith, newActor, newMember, newSyndicate, twoTowns } from "@/db/testing/people";
import { plantEntry } from "@/db/testing/work";
import type { Actor } from "@/lib/domain/access/policy";
import { listReachableMembers, listTowns } from "./choose-member";
import { listDeadlines } from "./deadlines";
import { listDirectory, overseeMembers } from "./overview";

const NOW = new Date("2026-11-24T10:00:00Z");

describe("MEM-05 the level of each member", () => {
  let syndicateId: string;
  let dpo: Actor;

  const levelOf = async (memberId: string) =>
    (await overseeMembers(dpo, NOW)).members.find(({ id }) => id === memberId)?.level;

  beforeAll(async () => {
    syndicateId = await newSyndicate();
    dpo = await newActor(syndicateId, "dpo");
  });

  test("MEM-05 is absent without an approved version, a minima as soon as one expected entry is missing", async () => {
    const none = await newMember(syndicateId);
    const one = await newMember(syndicateId);
    await plantEntry({ syndicateId, memberId: none }, { templateId: "etat-civil", status: "draft" });
    const approved = { templateId: "etat-civil", level: "affine", nextReviewOn: "2027-01-01" };
    await plantEntry({ syndicateId, memberId: one }, approved);
    expect(await levelOf(none)).toBe("absent");
    expect(await levelOf(one)).toBe("a_minima");
  });

  test("MEM-05 follows the entries when all that is expected is approved, and the day of their review", async () => {
    const memberId = await newMember(syndicateId, { kind: "school_body" });
    const place = { syndicateId, memberId };
    await plantEntry(place, { level: "affine", nextReviewOn: "2026-11-24" });
    expect(await levelOf(memberId)).toBe("affine");
    await plantEntry(place, { level: "affine", nextReviewOn: "2026-11-23", name: "Paie" });
    expect(await levelOf(memberId)).toBe("a_minima");
  });
});

describe("MEM-05 who sees which list", () => {
  test("MEM-05 the DPO's list and the deadlines are the DPO's alone", async () => {
    const { syndicateId, mine } = await twoTowns();
    for (const role of ["admin", "commissioner", "technician"] as const) {
      const actor = await newActor(syndicateId, role);
      await expect(overseeMembers(actor, NOW)).rejects.toMatchObject({ code: "forbidden" });
      await expect(listDeadlines(actor, {}, 1, NOW)).rejects.toMatchObject({ code: "forbidden" });
    }
    const referent = await newActor(syndicateId, "referent", mine);
    await expect(overseeMembers(referent, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listDirectory(referent, NOW)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("MEM-05 the administrator's list holds nothing of a register or of a case", async () => {
    const { syndicateId } = await twoTowns();
    const { members } = await listDirectory(await newActor(syndicateId, "admin"), NOW);
    expect(members).toHaveLength(2);
    expect(Object.keys(members[0] ?? {}).sort()).toEqual(
      "id insee joinedOn kind leftOn name parentName population referentName siren".split(" "),
    );
  });
});

describe("MEM-06 the members that a person can take in hand", () => {
  test("MEM-06 a referent of one town and representative of another has both, each in its role", async () => {
    const { syndicateId, mine, theirs } = await twoTowns();
    const grants = [
      { role: "representative", memberId: theirs },
      { role: "referent", memberId: mine },
    ] as const;
    const actor = await actorWith(syndicateId, [...grants]);
    expect((await listTowns(actor)).map(({ id, role }) => [id, role])).toEqual([
      [mine, "referent"],
      [theirs, "representative"],
    ]);
    expect((await listReachableMembers(actor, "", NOW)).map(({ id }) => id).sort()).toEqual([mine, theirs].sort());
  });

  test("MEM-06 the name typed narrows them, and another syndicate's are never there", async () => {
    const syndicateId = await newSyndicate();
    const wanted = await newMember(syndicateId, { name: "Étrépy" });
    await newMember(syndicateId, { name: "Damprelle" });
    await newMember(await newSyndicate("Autre syndicat"), { name: "Étrépy" });
    const dpo = await newActor(syndicateId, "dpo");
    expect((await listReachableMembers(dpo, "etre", NOW)).map(({ id }) => id)).toEqual([wanted]);
  });

  test("MEM-06 who acts for no member is refused", async () => {
    const { syndicateId } = await twoTowns();
    const commissioner = await newActor(syndicateId, "commissioner");
    await expect(listReachableMembers(commissioner, "", NOW)).rejects.toMatchObject({ code: "forbidden" });
    expect(await listTowns(commissioner)).toEqual([]);
  });
});
