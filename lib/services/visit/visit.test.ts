import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { plantAction, plantEntry } from "@/db/testing/work";
import { newId } from "@/lib/domain/identifier";
import { preparationInputSchema } from "@/lib/domain/visit/preparation";
import { moveInputSchema } from "@/lib/domain/visit/visit";
import { rescheduleVisit, tickPreparation } from "./change-visit";
import { markVisitDone } from "./mark-visit-done";
import { readVisit } from "./read-visits";
import { reviewVisitEntry } from "./review-entry";
import { saveVisitAnswer } from "./save-visit-answer";
import { now, visitedTowns } from "./testing/visited-towns";

const { towns, dpo, place, plan, closing, answer, interventionsOf } = await visitedTowns();
afterAll(closePools);

test("VIS-20 the agenda is proposed from what is open, weak and late in that member alone", async () => {
  const action = await plantAction(place(), { dueOn: null, label: "Fermer l’armoire" });
  const late = await plantEntry(place(), { level: "affine", nextReviewOn: "2026-01-01", name: "Cantine" });
  await plantAction(place(towns.theirs), { dueOn: null });
  const { visit } = await readVisit(dpo, towns.mine, await plan(), now);
  expect(visit).toMatchObject({ status: "planned", plannedMinutes: 75 });
  expect(new Date(visit.plannedAt ?? "")).toEqual(new Date("2026-03-10T08:00:00Z"));
  expect(visit.agenda).toEqual(
    expect.arrayContaining([
      { kind: "action", id: action, label: "Fermer l’armoire" },
      { kind: "review", id: late, label: "Cantine" },
    ]),
  );
  expect(visit.agenda.filter(({ kind }) => kind === "action")).toHaveLength(1);
});

test("VIS-21 a visit made creates its one intervention, however often it is asked", async () => {
  const visitId = await plan();
  const key = newId();
  const first = await markVisitDone(dpo, key, closing(visitId), now);
  expect(await markVisitDone(dpo, key, closing(visitId), now)).toEqual(first);
  await expect(markVisitDone(dpo, newId(), closing(visitId, { version: 2 }), now)).rejects.toMatchObject({
    code: "invalid-state",
  });
  const rows = await interventionsOf(visitId);
  expect(rows).toMatchObject([
    {
      id: first.id,
      service: "dpo",
      type: "visite",
      mode: "deplacement",
      theme: "gouvernance_registre",
      status: "close",
    },
  ]);
  expect(rows[0]).toMatchObject({ duration_minutes: 75, member_id: towns.mine });
  expect((await readVisit(dpo, towns.mine, visitId, now)).visit).toMatchObject({
    status: "done",
    interventionId: first.id,
  });
});

test("VIS-22 a visit that took place is neither moved nor cancelled", async () => {
  const visitId = await plan();
  await markVisitDone(dpo, newId(), closing(visitId), now);
  const cancel = moveInputSchema.parse({
    memberId: towns.mine,
    visitId,
    version: 2,
    status: "cancelled",
    reason: "Neige",
  });
  await expect(rescheduleVisit(dpo, newId(), cancel)).rejects.toMatchObject({ code: "invalid-state" });
});

test("VIS-111 what is ready before a visit is ticked and unticked on the version seen, until it takes place", async () => {
  const visitId = await plan();
  const tick = (version: number, ...prepared: string[]) =>
    tickPreparation(dpo, newId(), preparationInputSchema.parse({ memberId: towns.mine, visitId, version, prepared }));
  const { version } = await tick(1, "risks", "slot");
  expect((await readVisit(dpo, towns.mine, visitId, now)).visit.prepared).toEqual(["slot", "risks"]);
  await expect(tick(1)).rejects.toMatchObject({ code: "stale" });
  await tick(version, "risks");
  expect((await readVisit(dpo, towns.mine, visitId, now)).visit.prepared).toEqual(["risks"]);
  const trail =
    await migrator()`select category, changes from audit_event where object_id = ${visitId} and action = 'tickPreparation' order by at`;
  expect(trail.map(({ category, changes }) => [category, changes.prepared])).toEqual([
    ["restricted", { before: [], after: ["slot", "risks"] }],
    ["restricted", { before: ["slot", "risks"], after: ["risks"] }],
  ]);
  await markVisitDone(dpo, newId(), { ...closing(visitId), version: version + 1 }, now);
  await expect(tick(version + 2, "slot")).rejects.toMatchObject({ code: "invalid-state" });
});

test("VIS-23 hours to come are refused at their field, and leave the visit planned", async () => {
  const visitId = await plan();
  const late = closing(visitId, { doneFrom: "2026-03-10T17:00", doneTo: "2026-03-10T18:00" });
  await expect(markVisitDone(dpo, newId(), late, now)).rejects.toMatchObject({
    detail: { issues: [{ path: "doneFrom", message: "visit-to-come" }] },
  });
  expect(await interventionsOf(visitId)).toHaveLength(0);
});

test("VIS-24 an answer is saved on the version seen; the second hand gets the first one’s text", async () => {
  const visitId = await plan();
  const { version } = await saveVisitAnswer(dpo, newId(), answer(visitId, 0));
  await saveVisitAnswer(dpo, newId(), answer(visitId, version, { value: { state: "unknown" } }));
  await expect(saveVisitAnswer(dpo, newId(), answer(visitId, version))).rejects.toMatchObject({
    code: "stale",
    detail: { value: { state: "unknown" }, version: 2 },
  });
  await expect(
    saveVisitAnswer(dpo, newId(), answer(visitId, 2, { value: { state: "answered", number: 3 } })),
  ).rejects.toMatchObject({ code: "invalid-state" });
  const read = await readVisit(dpo, towns.mine, visitId, now);
  expect(read.answers).toMatchObject([{ question: "C2", value: { state: "unknown" }, version: 2 }]);
});

test("VIS-25 the next visit finds the answers of the last one", async () => {
  const first = await plan();
  await saveVisitAnswer(dpo, newId(), answer(first, 0, { question: "C1" }));
  await markVisitDone(dpo, newId(), closing(first, { doneFrom: "2026-03-10T10:00", doneTo: "2026-03-10T11:00" }), now);
  const second = await plan(towns.mine, "proposed");
  await migrator()`update visit set planned_at = '2026-09-01' where id = ${second}`;
  const { previous } = await readVisit(dpo, towns.mine, second, now);
  expect(previous?.on).toBe("2026-03-10");
  expect(previous?.answers.map(({ question }) => question)).toContain("C1");
});

test("VIS-26 the level before is read when the entry is first opened, the level after at closing", async () => {
  const visitId = await plan();
  const entryId = await plantEntry(place(), { level: "a_minima", nextReviewOn: "2027-01-01" });
  const open = { memberId: towns.mine, visitId, entryId, note: "" };
  await reviewVisitEntry(dpo, newId(), { ...open, version: 0 }, now);
  await migrator()`update entry set approved_level = 'affine' where id = ${entryId}`;
  await expect(reviewVisitEntry(dpo, newId(), { ...open, version: 0 }, now)).rejects.toMatchObject({ code: "stale" });
  await reviewVisitEntry(dpo, newId(), { ...open, version: 1, note: "Complétée" }, now);
  await markVisitDone(dpo, newId(), closing(visitId), now);
  expect((await readVisit(dpo, towns.mine, visitId, now)).reviewed).toMatchObject([
    { entryId, levelBefore: "a_minima", levelAfter: "affine", note: "Complétée" },
  ]);
});
