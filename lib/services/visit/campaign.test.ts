import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator, newActor, newMember } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { proposeSlotsSchema } from "@/lib/domain/visit/slot";
import { closeCalendarLink, openCalendarLink, readCalendarLink, readLinkedCalendar } from "../access/calendar-link";
import { readApproval } from "../register/read-entry";
import { readTodo } from "../register/read-todo";
import { readCampaign, readCampaignMonth } from "./campaign";
import { rescheduleVisit } from "./change-visit";
import { answerSlots, mailSlots, prepareSlots, proposeSlots, readSlots } from "./slots";
import { now, visitedTowns } from "./testing/visited-towns";

const { towns, dpo, referent, representative, plan } = await visitedTowns();
afterAll(closePools);

const TIMES = ["2026-04-14T09:30", "2026-04-16T14:00"];
const shape = { durationMinutes: 75, place: "Mairie", purposes: ["annual_review"] };
async function proposed(memberId = towns.mine, visitId?: string, slots = TIMES) {
  const input = proposeSlotsSchema.parse({ memberId, visitId, slots, ...shape });
  const { id } = await proposeSlots(dpo, newId(), input, now);
  return { memberId, visitId: id };
}
const rowOf = async (visitId: string) =>
  (await migrator()`select status, planned_at, place, version from visit where id = ${visitId}`)[0];
const slotsOf = async (memberId: string, visitId: string) => (await readSlots(dpo, memberId, visitId)).slots;
const lineOf = async (memberId = towns.mine) => (await readCampaign(dpo, now)).lines.find(({ id }) => id === memberId);

test("VIS-180 the campaign holds the members of the syndicate that are still there, and no other's", async () => {
  const left = await newMember(towns.syndicateId, { name: "Partie" });
  await migrator()`update member set left_on = '2025-01-01' where id = ${left}`;
  const { lines } = await readCampaign(dpo, now);
  const ids = lines.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([towns.mine, towns.theirs]));
  expect(ids).not.toContain(left);
  expect(ids).not.toContain(towns.elsewhere.member);
  await expect(readCampaign(referent, now)).rejects.toMatchObject({ code: "forbidden" });
});

test("VIS-182 a member stands where its commune code says, a CCAS where its parent does", async () => {
  await migrator()`update member set insee = '74042', latitude = 46.0783, longitude = 6.4086 where id = ${towns.theirs}`;
  const ccas = await newMember(towns.syndicateId, { kind: "ccas" });
  await migrator()`update member set parent_member_id = ${towns.theirs} where id = ${ccas}`;
  const [town, body] = [await lineOf(towns.theirs), await lineOf(ccas)];
  expect(town).toMatchObject({ epci: { code: "200000172" }, arrondissement: { name: "Bonneville" } });
  expect(body?.epci).toEqual(town?.epci);
  expect(town?.neighbours.map(({ id }) => id)).toContain(ccas);
  await expect(migrator()`update member set latitude = null where id = ${towns.theirs}`).rejects.toThrow(
    /member_place/,
  );
});

test("VIS-184 the town takes one slot: the visit is planned at once, the other is closed, another town sees nothing", async () => {
  const visit = await proposed();
  expect(await rowOf(visit.visitId)).toMatchObject({ status: "proposed", place: "Mairie" });
  expect(await lineOf()).toMatchObject({ state: "proposed", proposed: { openSlots: 2 } });
  const [first, second] = await slotsOf(visit.memberId, visit.visitId);
  const stranger = await newActor(towns.syndicateId, "referent", towns.theirs);
  await expect(readSlots(stranger, visit.memberId, visit.visitId)).rejects.toMatchObject({ code: "not-found" });
  const theirs = { memberId: towns.theirs, visitId: visit.visitId, choice: first?.id ?? "" };
  await expect(answerSlots(stranger, newId(), theirs, now)).rejects.toMatchObject({ code: "not-found" });

  await answerSlots(representative, newId(), { ...visit, choice: second?.id ?? "" }, now);
  const row = await rowOf(visit.visitId);
  expect(row).toMatchObject({ status: "planned", version: 2 });
  expect(row?.planned_at).toEqual(new Date("2026-04-16T12:00:00Z"));
  expect((await slotsOf(visit.memberId, visit.visitId)).map(({ state }) => state)).toEqual(["withdrawn", "accepted"]);
  const again = answerSlots(dpo, newId(), { ...visit, choice: first?.id ?? "" }, now);
  await expect(again).rejects.toMatchObject({ code: "invalid-state" });
  expect(await lineOf()).toMatchObject({ state: "planned", neighbours: [] });
});

test("VIS-184 two answers at the same moment: one is kept", async () => {
  const visit = await proposed();
  const slots = await slotsOf(visit.memberId, visit.visitId);
  const answers = await Promise.allSettled(
    [referent, representative].map((actor, index) =>
      answerSlots(actor, newId(), { ...visit, choice: slots[index]?.id ?? "" }, now),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const states = (await slotsOf(visit.memberId, visit.visitId)).map(({ state }) => state).sort();
  expect(states).toEqual(["accepted", "withdrawn"]);
});

test("VIS-184 none suits: the DPO sees it and proposes others, those before are withdrawn; past times are refused", async () => {
  const visit = await proposed();
  await answerSlots(referent, newId(), { ...visit, choice: "none" }, now);
  expect((await slotsOf(visit.memberId, visit.visitId)).every(({ state }) => state === "refused")).toBe(true);
  expect(await rowOf(visit.visitId)).toMatchObject({ status: "proposed" });
  expect((await prepareSlots(dpo, visit.memberId, visit.visitId)).visit).toMatchObject({
    place: "Mairie",
    minutes: 75,
  });
  await proposed(visit.memberId, visit.visitId, ["2026-05-04T09:00", "2026-05-05T09:00"]);
  await proposed(visit.memberId, visit.visitId, ["2026-05-04T09:00", "2026-05-06T09:00"]);
  const states = (await slotsOf(visit.memberId, visit.visitId)).map(({ state }) => state);
  expect(states.filter((state) => state === "open")).toHaveLength(2);
  expect(states.filter((state) => state === "withdrawn")).toHaveLength(2);
  const past = proposed(visit.memberId, visit.visitId, ["2026-03-01T09:00", "2026-05-06T09:00"]);
  await expect(past).rejects.toMatchObject({ code: "invalid-state" });
  const foreign = proposed(towns.theirs, visit.visitId);
  await expect(foreign).rejects.toMatchObject({ code: "not-found" });
});

test("VIS-184 another date for the visit closes its slots, and an answer cannot rewrite a slot", async () => {
  const visit = await proposed();
  const move = { ...visit, version: 1, status: "cancelled" as const, plannedAt: undefined, reason: "Neige" };
  await rescheduleVisit(dpo, newId(), move);
  const slots = await slotsOf(visit.memberId, visit.visitId);
  expect(slots.every(({ state }) => state === "withdrawn")).toBe(true);
  const id = slots[0]?.id ?? "";
  await expect(migrator()`update visit_slot set state = 'open' where id = ${id}`).rejects.toThrow(/another one/);
  await expect(migrator()`update visit_slot set starts_at = now() where id = ${id}`).rejects.toThrow(/another one/);
});

test("VIS-185 the mail goes to those the card names, once, and nothing is noted when it could not leave", async () => {
  const visit = await proposed();
  const sent: (readonly string[])[] = [];
  const key = newId();
  const deliver = async (to: readonly string[]) => void sent.push(to);
  const refusing = mailSlots(dpo, newId(), visit, () => Promise.reject(new Error("no server")));
  await expect(refusing).rejects.toThrow("no server");
  expect((await slotsOf(visit.memberId, visit.visitId)).every(({ mailedAt }) => mailedAt === null)).toBe(true);
  await mailSlots(dpo, key, visit, deliver);
  await mailSlots(dpo, key, visit, deliver);
  expect(sent).toEqual([["mairie@example.test"]]);
  expect((await slotsOf(visit.memberId, visit.visitId)).every(({ mailedAt }) => mailedAt !== null)).toBe(true);
  await expect(mailSlots(referent, newId(), visit, deliver)).rejects.toMatchObject({ code: "forbidden" });
});

test("VIS-183 the month holds what is planned and proposed in it, and the visits that fall due", async () => {
  const visit = await proposed(towns.theirs);
  const month = await readCampaignMonth(dpo, "2026-04", now);
  expect(month.visits.filter(({ visitId }) => visitId === visit.visitId)).toMatchObject([
    { kind: "slot", at: "2026-04-14T07:30:00Z" },
    { kind: "slot", at: "2026-04-16T12:00:00Z" },
  ]);
  expect((await readCampaignMonth(dpo, "2026-05", now)).visits.some(({ visitId }) => visitId === visit.visitId)).toBe(
    false,
  );
});

test("VIS-186 a calendar address opens the visits of its person's members, and nothing of a visit but name, place and hour", async () => {
  const planned = await plan(towns.mine);
  const elsewhere = await plan(towns.theirs);
  const { token } = await openCalendarLink(referent, newId(), {});
  const kept = await migrator()`select hash from calendar_link where person_id = ${referent.personId}`;
  expect(JSON.stringify(kept)).not.toContain(token);
  const opened = await readLinkedCalendar(token ?? "");
  const ids = opened?.events.map(({ id }) => id);
  expect(ids).toContain(planned);
  expect(ids).not.toContain(elsewhere);
  expect(Object.keys(opened?.events[0] ?? {}).sort()).toEqual(
    ["id", "kind", "member", "minutes", "place", "startsAt", "version"].sort(),
  );
  const whole = await openCalendarLink(dpo, newId(), {});
  const seen = (await readLinkedCalendar(whole.token ?? ""))?.events.map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining([planned, elsewhere]));
});

test("VIS-187 an address that was replaced, closed, never was or whose person left opens nothing, all alike", async () => {
  const person = await newActor(towns.syndicateId, "referent", towns.mine);
  const first = await openCalendarLink(person, newId(), {});
  const second = await openCalendarLink(person, newId(), {});
  expect(await readLinkedCalendar(first.token ?? "")).toBeNull();
  expect(await readLinkedCalendar("x".repeat(43))).toBeNull();
  expect(await readLinkedCalendar("court")).toBeNull();
  expect((await readCalendarLink(person))?.lastReadAt).toBeNull();
  expect(await readLinkedCalendar(second.token ?? "")).toMatchObject({ tooOften: false });
  expect((await readCalendarLink(person))?.lastReadAt).not.toBeNull();

  await migrator()`update role_grant set revoked_at = now() where person_id = ${person.personId}`;
  expect((await readLinkedCalendar(second.token ?? ""))?.events).toEqual([]);
  await migrator()`update person set disabled_at = now() where id = ${person.personId}`;
  expect(await readLinkedCalendar(second.token ?? "")).toBeNull();

  await openCalendarLink(dpo, newId(), {});
  const last = await openCalendarLink(dpo, newId(), {});
  await closeCalendarLink(dpo, newId(), {});
  expect(await readLinkedCalendar(last.token ?? "")).toBeNull();
  await expect(closeCalendarLink(dpo, newId(), {})).rejects.toMatchObject({ code: "not-found" });
  const old = await openCalendarLink(dpo, newId(), {}, new Date("2020-01-01"));
  expect(await readLinkedCalendar(old.token ?? "")).toBeNull();
});

test("VIS-187 an address is read thirty times a minute, then told to wait; it signs nobody in", async () => {
  const { token } = await openCalendarLink(representative, newId(), {});
  await migrator()`update calendar_link set minute_at = date_trunc('minute', clock_timestamp() + interval '1 minute'), minute_reads = 0
    where person_id = ${representative.personId}`;
  expect(await readLinkedCalendar(token ?? "")).toMatchObject({ tooOften: false });
  await migrator()`update calendar_link set minute_at = date_trunc('minute', clock_timestamp()), minute_reads = 30
    where person_id = ${representative.personId}`;
  expect(await readLinkedCalendar(token ?? "")).toMatchObject({ tooOften: true });
  const asPerson = { ...representative, secret: token ?? "" };
  await expect(readSlots(asPerson, towns.mine, newId())).rejects.toMatchObject({ code: "not-found" });
  const [secret] =
    await migrator()`select person_id, kind, purpose from auth.secret where purpose = 'calendar' limit 1`;
  expect(secret).toMatchObject({ person_id: null, kind: "link" });
});

test("VIS-190 a visit proposed stands on the home of the secretary and of the mayor until it is answered, and of no other town", async () => {
  const asked = await proposed(towns.mine, undefined, ["2026-05-05T09:30", "2026-05-06T09:30"]);
  const homes = async () => [
    (await readTodo(referent, towns.mine, undefined, now)).askedVisits,
    (await readApproval(representative, towns.mine, now)).askedVisits,
  ];
  for (const visits of await homes()) expect(visits).toContainEqual({ id: asked.visitId, slots: 2 });
  const stranger = await newActor(towns.syndicateId, "referent", towns.theirs);
  const theirs = (await readTodo(stranger, towns.theirs, undefined, now)).askedVisits;
  expect(theirs.map(({ id }) => id)).not.toContain(asked.visitId);
  await answerSlots(referent, newId(), { ...asked, choice: "none" }, now);
  for (const visits of await homes()) expect(visits.map(({ id }) => id)).not.toContain(asked.visitId);
});

test("VIS-191 towns of one journey are proposed at once, one after the other on the same days, all or none", async () => {
  const [first, second] = [await newMember(towns.syndicateId), await newMember(towns.syndicateId)];
  const input = (also: string[]) => proposeSlotsSchema.parse({ memberId: first, slots: TIMES, also, ...shape });
  const visitsOf = async (memberId: string) =>
    migrator()<{ at: Date; name: string }[]>`select s.starts_at as at, e.actor_name as name from visit v
      join visit_slot s on s.member_id = v.member_id and s.visit_id = v.id
      join audit_event e on e.member_id = v.member_id and e.object_type = 'visit-slot' and e.object_id = v.id::text
      where v.member_id = ${memberId} order by s.starts_at`;
  await expect(proposeSlots(dpo, newId(), input([second, towns.elsewhere.member]), now)).rejects.toMatchObject({
    code: "not-found",
  });
  for (const id of [first, second]) expect(await visitsOf(id)).toEqual([]);
  await proposeSlots(dpo, newId(), input([second]), now);
  const [own, theirs] = [await visitsOf(first), await visitsOf(second)];
  expect(own.map(({ at }) => at)).toEqual([new Date("2026-04-14T07:30:00Z"), new Date("2026-04-16T12:00:00Z")]);
  // 75 minutes of visit and 30 of road.
  expect(theirs.map(({ at }) => at)).toEqual([new Date("2026-04-14T09:15:00Z"), new Date("2026-04-16T13:45:00Z")]);
});
