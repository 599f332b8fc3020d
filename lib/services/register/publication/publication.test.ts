import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { EntryContent } from "@/lib/domain/register/content";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { plantApproved } from "../../testing/approved";
import { readRegister } from "../read-register";
import { publishEdition } from "./publish-edition";
import { readEdition, readPublicEdition } from "./read-edition";
import { readPublication } from "./read-publication";
import { renewPublicLink, withdrawPublicLink, withholdFields } from "./settle-publication";

const all = { text: "", status: "" as const, service: "", lack: "", page: 1 };
const canteen: EntryContent = { ...completeContent, service: "Cantine" };

async function newTown() {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId);
  const mayor = await newActor(syndicateId, "representative", memberId);
  return { syndicateId, memberId, mayor };
}
type Town = Awaited<ReturnType<typeof newTown>>;

const shown = ({ mayor, memberId }: Town) => readPublication(mayor, memberId);
async function publish(town: Town, now?: Date) {
  const { editions, fingerprint } = await shown(town);
  return publishEdition(
    town.mayor,
    null,
    { memberId: town.memberId, last: editions[0]?.number ?? 0, seen: fingerprint },
    now,
  );
}
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "accepted",
    (error) => (error instanceof DomainError ? `${error.subject}: ${error.code}` : String(error)),
  );
const approveAgain = async ({ syndicateId, memberId }: Town, entryId: string, content: EntryContent) => {
  const sql = migrator();
  const [approval] = await sql`select id from approval where member_id = ${memberId} limit 1`;
  await sql`insert into entry_version (syndicate_id, member_id, entry_id, number, content, sha256, approval_id, approved_by)
    values (${syndicateId}, ${memberId}, ${entryId}, 2, ${sql.json(content as never)}, '0', ${approval?.id}, 'Odile Maire')`; // plain JSON
  await sql`update entry set approved_version = 2 where id = ${entryId}`;
};

describe("publishing", () => {
  test("PUB-03 an edition is numbered, frozen, and its sha256 is that of its own text", async () => {
    const town = await newTown();
    await plantApproved(town, [canteen], "2026-001");
    const first = await publish(town, new Date("2026-03-14T09:00:00Z"));
    expect(first.number).toBe(1);
    const read = await readEdition(town.mayor, town.memberId, 1);
    expect(createHash("sha256").update(read.text, "utf8").digest("hex")).toBe(first.sha256);
    expect(read.edition).toMatchObject({ number: 1, publishedOn: "2026-03-14", withheld: [] });
    expect(read.edition.register.entries.map(({ ref }) => ref)).toEqual(["2026-001"]);
    await migrator()`update member set name = 'Autre nom' where id = ${town.memberId}`;
    expect((await readEdition(town.mayor, town.memberId, 1)).text).toBe(read.text);
  });

  test("PUB-02 neither drafts, nor what is private, nor who people are stand in an edition", async () => {
    const town = await newTown();
    const entryId = await plantApproved(town, [{ ...canteen, manager: "«chef»", storagePlace: "«lieu»" }]);
    await migrator()`update entry set status = 'draft', name = '«brouillon»', recommendation = '«conseil»',
      created_by = '«auteur»' where id = ${entryId}`;
    await plantApproved(town, [{ ...canteen, name: "«caché»", publicVisible: false }]);
    await publish(town);
    const { text } = await readEdition(town.mayor, town.memberId, null);
    expect(text.match(/«[^»]*»/g)).toBeNull();
    expect(text).not.toContain("Odile Maire");
    expect(text).not.toContain("mairie@example.test");
  });

  test("PUB-11 the same content twice makes one edition; a change makes the next", async () => {
    const town = await newTown();
    const entryId = await plantApproved(town, [canteen]);
    await publish(town);
    expect(await refusal(publish(town))).toBe("unchanged: invalid-state");
    await approveAgain(town, entryId, { ...canteen, service: "Restaurant" });
    expect((await publish(town)).number).toBe(2);
    expect((await shown(town)).editions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("PUB-11 nothing approved, or nothing that may be shown, is refused and leaves nothing", async () => {
    const town = await newTown();
    expect(await refusal(publish(town))).toBe("nothing-approved: invalid-state");
    await plantApproved(town, [{ ...canteen, publicVisible: false }]);
    expect(await refusal(publish(town))).toBe("nothing-approved: invalid-state");
    expect(await shown(town)).toMatchObject({ editions: [], token: null, count: 0, leftOut: [{ why: "kept-back" }] });
  });

  test("PUB-11 nobody publishes what was not read: what moved since it was shown is refused", async () => {
    const town = await newTown();
    const entryId = await plantApproved(town, [canteen]);
    const { fingerprint: seen } = await shown(town);
    const asked = { memberId: town.memberId, last: 0, seen };
    await approveAgain(town, entryId, { ...canteen, service: "Restaurant" });
    expect(await refusal(publishEdition(town.mayor, null, asked))).toBe("publication: stale");
    const again = { ...asked, seen: (await shown(town)).fingerprint };
    const both = await Promise.all([1, 2].map(() => refusal(publishEdition(town.mayor, null, again))));
    expect(both.filter((answer) => answer === "accepted")).toHaveLength(1);
    expect((await shown(town)).editions).toHaveLength(1);
  });

  test("PUB-12 the representative publishes; the DPO and the secretary read and do not", async () => {
    const town = await newTown();
    await plantApproved(town);
    const { fingerprint: seen } = await shown(town);
    for (const role of ["dpo", "referent"] as const) {
      const other = await newActor(town.syndicateId, role, town.memberId);
      expect((await readPublication(other, town.memberId)).mayPublish).toBe(false);
      const act = (run: (actor: Actor) => Promise<unknown>) => refusal(run(other));
      const { memberId } = town;
      expect(await act((a) => publishEdition(a, null, { memberId, last: 0, seen }))).toBe(
        "register:publish: forbidden",
      );
      expect(await act((a) => withholdFields(a, null, { memberId, version: 0, withheld: [] }))).toContain("forbidden");
      expect(await act((a) => withdrawPublicLink(a, null, { memberId, version: 0 }))).toContain("forbidden");
      expect(await act((a) => renewPublicLink(a, null, { memberId, version: 0 }))).toContain("forbidden");
    }
  });
});

describe("what moved since", () => {
  test("PUB-04 the register's page and the screen of publication tell the same changes", async () => {
    const town = await newTown();
    const dpo = await newActor(town.syndicateId, "dpo", town.memberId);
    const [kept, changed, gone] = [
      await plantApproved(town, [canteen], "2026-001"),
      await plantApproved(town, [canteen], "2026-002"),
      await plantApproved(town, [canteen], "2026-003"),
    ];
    const notice = async () => (await readRegister(dpo, town.memberId, all)).notice;
    expect(await notice()).toBeNull();
    await publish(town);
    expect(await notice()).toBeNull();
    expect(await shown(town)).toMatchObject({ moved: false });

    await approveAgain(town, changed, { ...canteen, service: "Restaurant" });
    await migrator()`update entry set status = 'archived' where id = ${gone}`;
    await plantApproved(town, [canteen], "2026-004");
    await plantApproved(town, [{ ...canteen, publicVisible: false }], "2026-005");
    await migrator()`update member_contacts set address = '2 place' where member_id = ${town.memberId}`;
    const told = await notice();
    expect(told).toMatchObject({
      edition: 1,
      changes: {
        added: [{ ref: "2026-004" }],
        removed: [{ ref: "2026-003" }],
        changed: [{ ref: "2026-002", fields: ["service"] }],
        head: ["contacts"],
      },
    });
    expect((await shown(town)).changes).toEqual(told?.changes);
    expect(kept).toBeTruthy();
  });

  test("PUB-04 an entry that is kept back moves nothing, approved or not", async () => {
    const town = await newTown();
    await plantApproved(town, [canteen]);
    await publish(town);
    await plantApproved(town, [{ ...canteen, publicVisible: false }]);
    expect((await readRegister(town.mayor, town.memberId, all)).notice).toBeNull();
    expect((await shown(town)).moved).toBe(false);
  });
});

describe("fields and address", () => {
  test("PUB-01 fields held back leave the next edition, and those before as they were", async () => {
    const town = await newTown();
    await plantApproved(town, [canteen]);
    await publish(town);
    const { version } = await shown(town);
    await withholdFields(town.mayor, null, { memberId: town.memberId, version, withheld: ["service"] });
    expect(await shown(town)).toMatchObject({ moved: true, changes: { withheld: ["service"], changed: [] } });
    expect((await readRegister(town.mayor, town.memberId, all)).notice?.changes.withheld).toEqual(["service"]);
    await publish(town);
    const service = async (number: number) =>
      (await readEdition(town.mayor, town.memberId, number)).edition.register.entries[0]?.content.service;
    expect([await service(1), await service(2)]).toEqual(["Cantine", ""]);
    const stale = withholdFields(town.mayor, null, { memberId: town.memberId, version, withheld: [] });
    expect(await refusal(stale)).toBe("publication: stale");
  });

  test("PUB-10 the first edition opens the address; withdrawn and renewed, the former opens nothing", async () => {
    const town = await newTown();
    const { memberId, mayor } = town;
    expect(await refusal(renewPublicLink(mayor, null, { memberId, version: 0 }))).toBe(
      "nothing-published: invalid-state",
    );
    await plantApproved(town, [canteen]);
    const { number, sha256 } = await publish(town);
    const first = (await shown(town)).token ?? "";
    expect(await readPublicEdition(first)).toMatchObject({ sha256, edition: { number } });
    const { version } = await withdrawPublicLink(mayor, null, { memberId, version: 1 });
    expect(await readPublicEdition(first)).toBeNull();
    expect(await refusal(withdrawPublicLink(mayor, null, { memberId, version }))).toBe("no-link: invalid-state");
    await renewPublicLink(mayor, null, { memberId, version });
    const second = (await shown(town)).token ?? "";
    expect(second).not.toBe(first);
    expect(await readPublicEdition(second)).toMatchObject({ sha256 });
    for (const nothing of [first, "", "x", `${second}x`, "'; drop"])
      expect(await readPublicEdition(nothing)).toBeNull();
    const trail = await migrator()`select changes::text from audit_event where member_id = ${memberId}`;
    expect(JSON.stringify(trail)).not.toContain(second);
  });

  test("PUB-10 a new edition does not reopen an address that was withdrawn", async () => {
    const town = await newTown();
    const entryId = await plantApproved(town, [canteen]);
    await publish(town);
    await withdrawPublicLink(town.mayor, null, { memberId: town.memberId, version: 1 });
    await approveAgain(town, entryId, { ...canteen, service: "Restaurant" });
    await publish(town);
    expect((await shown(town)).token).toBeNull();
  });
});
