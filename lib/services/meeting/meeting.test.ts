import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { fixture, plantFixture } from "@/db/testing/fixture";
import { migrator, newActor, newMember } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { openedSnapshot, sealedText } from "@/lib/domain/meeting/snapshot";
import { commissionJson } from "@/lib/domain/statistics/commission-json";
import { newSecret } from "../access/session";
import { freezeSnapshot } from "./freeze-snapshot";
import { closeMeetingItem, noteMeetingItem } from "./items";
import { openMeetingLink, readLinkedSnapshot, revokeMeetingLink } from "./links";
import { compareSnapshot, listMeetings, readMeeting, readSnapshot } from "./read-meetings";
import { changeMeeting, prepareMeeting } from "./save-meeting";

const november = {
  ...{ title: "Commission du 16 novembre 2022", heldOn: "2022-11-16", from: "2020-01-01", to: "2022-11-15" },
  ...{ agenda: ["Bilan"], present: ["Présidente"], excused: [] },
};
const definitions = { themes: { name: "Thèmes", formula: "Part", denominator: "interventions" } };

async function syndicateOfTheMinutes() {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des séances" });
  await plantFixture(syndicateId);
  const [dpo, commissioner] = [await newActor(syndicateId, "dpo"), await newActor(syndicateId, "commissioner")];
  const { id: meetingId } = await prepareMeeting(dpo, null, november);
  const freeze = () => freezeSnapshot(dpo, null, { meetingId, syndicate: "Syndicat", definitions });
  return { syndicateId, dpo, commissioner, meetingId, freeze };
}

async function lateEntry(syndicateId: string) {
  const member = await newMember(syndicateId);
  await migrator()`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
    values (${syndicateId}, ${member}, ${newId()}, 'T-1', 'dpo', '2022-03-01', 'autre', 'conseil', 'courriel', 'courriel', 'Objet', 'close', 'Essai')`;
}

describe("figures frozen for a meeting", () => {
  test("MEE-03 the snapshot holds the figures of the minutes, its words and its annotations, under the sha256 of its own text", async () => {
    const { commissioner, meetingId, freeze } = await syndicateOfTheMinutes();
    await freeze();
    const { content, sha256, number } = await readSnapshot(commissioner, meetingId);
    expect(number).toBe(1);
    expect(commissionJson(content.figures)).toEqual(fixture.expected);
    expect(content).toMatchObject({ format: 1, meeting: { heldOn: "2022-11-16" }, definitions });
    expect(content.terms.length).toBeGreaterThan(20);
    const text = sealedText(content);
    expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    expect(openedSnapshot(text)).toEqual(content);
  });

  test("MEE-04 a late entry changes today's figures and no snapshot; the comparison says by how much", async () => {
    const { syndicateId, dpo, commissioner, meetingId, freeze } = await syndicateOfTheMinutes();
    await freeze();
    const same = await compareSnapshot(commissioner, meetingId);
    expect(same.rows.length).toBeGreaterThan(30);
    expect(same.rows.filter(({ difference }) => difference !== 0)).toEqual([]);
    await lateEntry(syndicateId);
    const { rows, snapshot } = await compareSnapshot(dpo, meetingId);
    expect(commissionJson(snapshot.content.figures)).toEqual(fixture.expected);
    const helped = rows.find(({ table, head }) => table === "members-helped" && head.code === "helped");
    expect(helped).toMatchObject({ before: 46, after: 47, difference: 1 });
    const year = rows.find(({ table, head }) => table === "interventions" && head.code === "2022");
    expect(year).toMatchObject({ before: 82, after: 83, difference: 1 });
    const added = rows.find(({ table, head }) => table === "themes" && head.code === "autre");
    expect(added).toMatchObject({ before: null, after: 1, difference: null });
  });

  test("MEE-05 freezing again makes the next one; the former stays", async () => {
    const { syndicateId, commissioner, meetingId, freeze } = await syndicateOfTheMinutes();
    await freeze();
    await lateEntry(syndicateId);
    await freeze();
    const totals = await Promise.all(
      [1, 2].map(async (number) => (await readSnapshot(commissioner, meetingId, number)).content.figures.dpo?.total),
    );
    expect(totals).toEqual([200, 201]);
    const { snapshots } = await readMeeting(commissioner, meetingId);
    expect(snapshots.map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe("who writes, who reads", () => {
  test("MEE-06 the commissioner reads meetings and snapshots, and no link; others read nothing", async () => {
    const { syndicateId, dpo, commissioner, meetingId, freeze } = await syndicateOfTheMinutes();
    await freeze();
    await openMeetingLink(dpo, null, { meetingId, holder: "Présidente", days: 7, token: newSecret() });
    expect((await listMeetings(commissioner, { annee: null })).meetings).toMatchObject([
      { id: meetingId, snapshots: 1 },
    ]);
    expect((await listMeetings(commissioner, { annee: "2021" })).meetings).toEqual([]);
    expect(await readMeeting(commissioner, meetingId)).toMatchObject({ mayWrite: false, links: [] });
    expect((await readMeeting(dpo, meetingId)).links).toHaveLength(1);
    await expect(prepareMeeting(commissioner, null, november)).rejects.toMatchObject({ code: "forbidden" });
    for (const role of ["admin", "technician"] as const)
      await expect(readMeeting(await newActor(syndicateId, role), meetingId)).rejects.toMatchObject({
        code: "forbidden",
      });
    const stranger = await newActor((await syndicateOfTheMinutes()).syndicateId, "dpo");
    await expect(readMeeting(stranger, meetingId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readSnapshot(stranger, meetingId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("MEE-07 the same period is one that the commission reads, made once", async () => {
    const { syndicateId, dpo, meetingId } = await syndicateOfTheMinutes();
    await changeMeeting(dpo, null, { ...november, title: "Autre nom", meetingId, version: 1 });
    const presets = await migrator()`select name from commission_preset where syndicate_id = ${syndicateId}`;
    expect(presets).toHaveLength(1);
    const late = changeMeeting(dpo, null, { ...november, meetingId, version: 1 });
    await expect(late).rejects.toMatchObject({ code: "stale" });
  });

  test("MEE-08 a decision comes back at the next meeting until it is closed, once", async () => {
    const { dpo, meetingId } = await syndicateOfTheMinutes();
    const item = { meetingId, kind: "decision" as const, label: "Équiper les élus", owner: "Présidente", dueOn: null };
    const { id: itemId } = await noteMeetingItem(dpo, null, item);
    const next = await prepareMeeting(dpo, null, { ...november, title: "Commission suivante", heldOn: "2023-05-10" });
    expect(await readMeeting(dpo, next.id)).toMatchObject({
      own: [],
      carried: [{ id: itemId, raisedOn: "2022-11-16" }],
    });
    const close = { itemId, version: 1, closedOn: "2023-05-09", outcome: "Fait" };
    await closeMeetingItem(dpo, null, close);
    expect((await readMeeting(dpo, next.id)).carried).toEqual([]);
    expect((await readMeeting(dpo, meetingId)).own).toMatchObject([{ outcome: "Fait", closedOn: "2023-05-09" }]);
    await expect(closeMeetingItem(dpo, null, close)).rejects.toMatchObject({ code: "stale" });
  });
});

describe("a read-only address", () => {
  test("MEE-09 opens its snapshot and counts; revoked, expired or unknown it opens nothing and counts nothing", async () => {
    const { syndicateId, dpo, meetingId, freeze } = await syndicateOfTheMinutes();
    const token = newSecret();
    const asked = { meetingId, holder: "Présidente", days: 7, token };
    await expect(openMeetingLink(dpo, null, asked)).rejects.toMatchObject({ code: "not-found" });
    await freeze();
    const { id: linkId } = await openMeetingLink(dpo, null, asked);
    await lateEntry(syndicateId);
    await freeze();
    const opened = await readLinkedSnapshot(token);
    expect(opened?.content.figures.dpo?.total).toBe(200);
    await readLinkedSnapshot(token);
    const visits = async () => (await readMeeting(dpo, meetingId)).links[0]?.visits;
    expect(await visits()).toBe(2);
    for (const other of [newSecret(), "", "x", `${token}x`]) expect(await readLinkedSnapshot(other)).toBeNull();
    await migrator()`update meeting_link set expires_at = now() - interval '1 minute' where id = ${linkId}`;
    expect(await readLinkedSnapshot(token)).toBeNull();
    await migrator()`update meeting_link set expires_at = now() + interval '1 day' where id = ${linkId}`;
    expect(await readLinkedSnapshot(token)).not.toBeNull();
    await revokeMeetingLink(dpo, null, { linkId });
    expect(await readLinkedSnapshot(token)).toBeNull();
    expect(await visits()).toBe(3);
    const told = await migrator()`select row_to_json(l)::text as text from meeting_link l where id = ${linkId}
      union all select changes::text from audit_event where syndicate_id = ${syndicateId}
      union all select result::text from request_receipt where syndicate_id = ${syndicateId}`;
    expect(JSON.stringify(told)).not.toContain(token);
  });
});
