import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import { plantAction, plantDocument, plantEntry, plantVisit } from "@/db/testing/work";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import type { DeadlineFilters } from "@/lib/domain/member/deadline";
import { selectDeadlines, selectNextDeadlines } from "./deadlines";

const TODAY = "2026-11-24";
const ALL = { number: 1, size: 100 };

let home: string;
let [near, far, gone, foreign] = ["", "", "", ""];

async function scopeOf(memberId: string | null = null) {
  return authoriseSyndicate(await newActor(home, "dpo", memberId), "member:list");
}

async function read(filters: DeadlineFilters = {}, page = ALL) {
  const scope = await scopeOf();
  const found = await inScope(scope, (tx) => selectDeadlines(tx, scope, TODAY, filters, page));
  return { ...found, days: found.rows.map(({ on, memberName }) => `${on} ${memberName}`) };
}

beforeAll(async () => {
  home = await newSyndicate();
  const elsewhere = await newSyndicate("Autre syndicat");
  near = await newMember(home, { name: "Près" });
  far = await newMember(home, { name: "Loin" });
  gone = await newMember(home, { name: "Parti" });
  foreign = await newMember(elsewhere, { name: "Ailleurs" });
  await migrator()`update member set left_on = '2026-11-23' where id = ${gone}`;
  for (const memberId of [near, gone, foreign]) {
    const place = { syndicateId: memberId === foreign ? elsewhere : home, memberId };
    await plantEntry(place, { nextReviewOn: "2026-11-23", name: "Paie" });
    await plantEntry(place, { nextReviewOn: "2026-11-20", status: "archived" });
    await plantAction(place, { dueOn: TODAY });
    await plantAction(place, { dueOn: "2026-11-22", status: "abandonne" });
    await plantVisit(place, { status: "planned", plannedAt: "2026-11-30T23:30:00Z" });
    await plantVisit(place, { status: "cancelled", plannedAt: "2026-11-29T10:00:00Z" });
  }
  await plantVisit({ syndicateId: home, memberId: far }, { status: "done", doneFrom: "2026-01-05T10:00:00Z" });
  await plantVisit({ syndicateId: home, memberId: far }, { status: "planned", plannedAt: "2026-12-02T09:00:00Z" });
  await plantAction({ syndicateId: home, memberId: far }, { dueOn: "2027-01-01" });
});

test("MEM-08 what falls due is listed by date for the members that are here", async () => {
  const { days, total, past } = await read();
  expect(days).toEqual(["2026-11-23 Près", "2026-11-24 Près", "2026-12-01 Près", "2026-12-02 Loin", "2027-01-01 Loin"]);
  expect([total, past]).toEqual([5, 1]);
});

test("MEM-08 a visit says its hour, and whether it is the first", async () => {
  const { rows } = await read({ kind: "visit" });
  expect(rows.map(({ at, firstVisit }) => [at?.toISOString(), firstVisit])).toEqual([
    ["2026-11-30T23:30:00.000Z", true],
    ["2026-12-02T09:00:00.000Z", false],
  ]);
});

test("MEM-08 the list narrows by nature, by member and between two days, both included", async () => {
  expect((await read({ kind: "action" })).days).toEqual(["2026-11-24 Près", "2027-01-01 Loin"]);
  expect((await read({ memberId: far })).total).toBe(2);
  expect((await read({ from: "2026-11-24", to: "2026-12-01" })).days).toEqual(["2026-11-24 Près", "2026-12-01 Près"]);
});

test("MEM-08 a page holds its part and tells the true total", async () => {
  const { days, total } = await read({}, { number: 2, size: 2 });
  expect([days, total]).toEqual([["2026-12-01 Près", "2026-12-02 Loin"], 5]);
});

test("MEM-08 the margin shows the nearest to come, visits apart, and counts what is past", async () => {
  const scope = await scopeOf();
  const next = await inScope(scope, (tx) => selectNextDeadlines(tx, scope, TODAY, { deadlines: 1, visits: 5 }));
  expect(next.deadlines.map(({ on, label }) => [on, label])).toEqual([[TODAY, "Fermer l’armoire"]]);
  expect(next.visits.map(({ memberName }) => memberName)).toEqual(["Près", "Loin"]);
  expect(next.past).toBe(1);
});

test("MEM-08 another syndicate's deadline, or another member's, is never read", async () => {
  expect((await read({ memberId: foreign })).total).toBe(0);
  const scope = await scopeOf(far);
  const found = await inScope(scope, (tx) => selectDeadlines(tx, scope, TODAY, {}, ALL));
  expect(found.rows.map(({ memberId }) => memberId)).toEqual([far, far]);
});

test("MEM-17 a document that expires is listed until it is taken back, for its own member", async () => {
  const [syndicateId, elsewhere] = [await newSyndicate(), await newSyndicate("Autre syndicat")];
  const [here, there] = [await newMember(syndicateId, { name: "Ici" }), await newMember(elsewhere, { name: "Là-bas" })];
  const places = [
    { syndicateId, memberId: here },
    { syndicateId: elsewhere, memberId: there },
  ];
  for (const place of places) {
    const on = await plantEntry(place, {});
    await plantDocument(place, on, { name: "Attestation d’assurance", expiresOn: "2026-12-31" });
    await plantDocument(place, on, { name: "Convention passée", expiresOn: "2026-11-01" });
    await plantDocument(place, on, { name: "Retirée", expiresOn: "2026-12-15", removed: true });
    await plantDocument(place, on, { name: "Sans terme", expiresOn: null });
  }
  const scope = authoriseSyndicate(await newActor(syndicateId, "dpo"), "member:list");
  const found = await inScope(scope, (tx) => selectDeadlines(tx, scope, TODAY, { kind: "document" }, ALL));
  expect(found.rows.map(({ label, on, memberId }) => [label, on, memberId])).toEqual([
    ["Convention passée", "2026-11-01", here],
    ["Attestation d’assurance", "2026-12-31", here],
  ]);
  expect([found.total, found.past]).toEqual([2, 1]);
});

test("MEM-18 an action to be reminded of is listed on that day too, while it is open", async () => {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId, { name: "Ici" });
  const [open, done] = [
    await plantAction({ syndicateId, memberId }, { dueOn: "2027-03-01" }),
    await plantAction({ syndicateId, memberId }, { dueOn: null, status: "fait" }),
  ];
  await migrator()`update action set remind_on = '2027-02-01' where id in ${migrator()([open, done])}`;
  const scope = authoriseSyndicate(await newActor(syndicateId, "dpo"), "member:list");
  const found = await inScope(scope, (tx) => selectDeadlines(tx, scope, TODAY, {}, ALL));
  expect(found.rows.map(({ kind, objectId, on }) => [kind, objectId, on])).toEqual([
    ["reminder", open, "2027-02-01"],
    ["action", open, "2027-03-01"],
  ]);
});

test("MEM-08 of two visits to come, only the nearest is the first", async () => {
  await plantVisit({ syndicateId: home, memberId: near }, { status: "proposed", plannedAt: "2026-12-21T09:30:00Z" });
  const { rows } = await read({ kind: "visit", memberId: near });
  expect(rows.map(({ firstVisit }) => firstVisit)).toEqual([true, false]);
});
