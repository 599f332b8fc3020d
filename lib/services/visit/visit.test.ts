import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { plantAction, plantEntry } from "@/db/testing/work";
import type { Actor } from "@/lib/domain/access/policy";
import { actionInputSchema, actionProgressSchema } from "@/lib/domain/action/action";
import { actionListQuerySchema } from "@/lib/domain/action/list-query";
import { newId } from "@/lib/domain/identifier";
import type { AnswerInput } from "@/lib/domain/visit/answer";
import { type MarkDoneInput, markDoneInputSchema } from "@/lib/domain/visit/closing";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { moveInputSchema, planInputSchema } from "@/lib/domain/visit/visit";
import { listActions } from "../action/read-actions";
import { agreeAction, updateActionProgress } from "../action/write-actions";
import { rescheduleVisit } from "./change-visit";
import { changeFinding, keepFinding } from "./keep-finding";
import { amendClosing, markVisitDone } from "./mark-visit-done";
import { planVisit } from "./plan-visit";
import { listMemberVisits, listVisits, readVisit } from "./read-visits";
import { acknowledgeVisitReport, readVisitReport, sendVisitReport } from "./report";
import { reviewVisitEntry } from "./review-entry";
import { saveVisitAnswer } from "./save-visit-answer";

const now = new Date("2026-03-10T12:00:00Z");
const anyVisit = visitListQuerySchema.parse({});
let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let referent: Actor;
let representative: Actor;

beforeAll(async () => {
  towns = await twoTowns();
  for (const syndicateId of [towns.syndicateId, towns.elsewhere.syndicateId]) {
    await newTerms(syndicateId);
    await newQuestionnaire(syndicateId);
  }
  dpo = await newActor(towns.syndicateId, "dpo");
  referent = await newActor(towns.syndicateId, "referent", towns.mine);
  representative = await newActor(towns.syndicateId, "representative", towns.mine);
});
afterAll(closePools);

const place = (memberId = towns.mine) => ({ syndicateId: towns.syndicateId, memberId });

async function plan(memberId = towns.mine, status = "planned") {
  const slot = { plannedAt: "2026-03-10T09:00", durationMinutes: 75, place: "Mairie", purposes: ["annual_review"] };
  return (await planVisit(dpo, newId(), planInputSchema.parse({ memberId, status, ...slot }), now)).id;
}
const closing = (visitId: string, change: Record<string, unknown> = {}): MarkDoneInput =>
  markDoneInputSchema.parse({
    memberId: towns.mine,
    visitId,
    version: 1,
    doneFrom: "2026-03-10T09:05",
    doneTo: "2026-03-10T10:17",
    attendees: [{ function: "maire", label: "", name: "Odile Maire" }],
    sentences: ["Créer un compte par agent."],
    ...change,
  });
const answer = (visitId: string, version: number, change: Partial<AnswerInput> = {}): AnswerInput => ({
  memberId: towns.mine,
  visitId,
  question: "C2",
  value: { state: "answered", yesNo: "no" },
  note: "Note du DPO",
  evidence: "seen",
  version,
  ...change,
});
const finding = (visitId: string, change: object = {}) => ({
  memberId: towns.mine,
  visitId,
  question: "C2",
  entryId: undefined,
  label: "L’écran se lit depuis la file.",
  evidence: "",
  severity: 2 as const,
  correctedOnTheSpot: false,
  personalDataKept: false,
  ...change,
});
const interventionsOf = (visitId: string) =>
  migrator()`select * from intervention where visit_id = ${visitId} and syndicate_id = ${towns.syndicateId}`;

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

test("VIS-27 a finding that holds personal data is kept only once that was confirmed", async () => {
  const visitId = await plan();
  const told = finding(visitId, { label: "Appeler le 06 12 34 56 78" });
  await expect(keepFinding(dpo, newId(), told)).rejects.toMatchObject({ code: "invalid-state" });
  const { id } = await keepFinding(dpo, newId(), { ...told, personalDataKept: true });
  const change = { ...finding(visitId), findingId: id, version: 1, state: "abandonne" as const };
  await expect(changeFinding(dpo, newId(), { ...change, stateReason: "" })).rejects.toMatchObject({
    code: "invalid-state",
  });
  await changeFinding(dpo, newId(), { ...change, stateReason: "Écran tourné" });
  expect((await readVisit(dpo, towns.mine, visitId, now)).findings).toMatchObject([{ state: "abandonne", version: 2 }]);
});

test("VIS-28 the town reads the report once it is sent, as it was sent, and nothing of the visit before", async () => {
  const visitId = await plan();
  const { id: findingId } = await keepFinding(dpo, newId(), finding(visitId));
  await markVisitDone(dpo, newId(), closing(visitId), now);
  await expect(readVisitReport(referent, towns.mine, visitId)).rejects.toMatchObject({ code: "not-found" });
  await expect(readVisit(referent, towns.mine, visitId, now)).rejects.toMatchObject({ code: "forbidden" });
  const send = { memberId: towns.mine, visitId, version: 2 };
  await expect(sendVisitReport(dpo, newId(), { ...send, version: 1 })).rejects.toMatchObject({ code: "stale" });
  await sendVisitReport(dpo, newId(), send);
  await expect(sendVisitReport(dpo, newId(), send)).rejects.toMatchObject({ code: "invalid-state" });

  const change = { ...finding(visitId), findingId, version: 1, state: "fait" as const, stateReason: "" };
  await expect(changeFinding(dpo, newId(), change)).rejects.toMatchObject({ code: "invalid-state" });
  await expect(amendClosing(dpo, newId(), closing(visitId, { version: 2 }))).rejects.toMatchObject({
    code: "invalid-state",
  });
  const read = await readVisitReport(referent, towns.mine, visitId);
  expect(read.report.findings).toMatchObject([{ label: "L’écran se lit depuis la file.", severity: 2 }]);
  expect(JSON.stringify(read.report)).not.toMatch(/Odile|Note du DPO/);
  const lists = await listMemberVisits(referent, towns.mine, anyVisit);
  expect(lists.kind === "reports" && lists.reports.map((line) => line.visitId)).toEqual([visitId]);

  expect(read.mayAcknowledge).toBe(false);
  const seen = { memberId: towns.mine, visitId, version: read.version };
  await acknowledgeVisitReport(representative, newId(), seen);
  await expect(acknowledgeVisitReport(representative, newId(), seen)).rejects.toMatchObject({ code: "stale" });
});

test("VIS-29 visits are counted within the syndicate, the member and the filter", async () => {
  const before = await listVisits(dpo, anyVisit);
  await plan(towns.theirs, "to_plan");
  const after = await listVisits(dpo, anyVisit);
  expect(after.all).toBe(before.all + 1);
  const theirs = visitListQuerySchema.parse({ etat: "to_plan", adherent: towns.theirs });
  expect(await listVisits(dpo, theirs)).toMatchObject({ total: 1, rows: [{ status: "to_plan", plannedAt: null }] });
  expect(await listMemberVisits(dpo, towns.theirs, anyVisit)).toMatchObject({ kind: "visits", total: 1 });
  const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
  expect((await listVisits(stranger, anyVisit)).all).toBe(0);
  await expect(listMemberVisits(stranger, towns.mine, anyVisit)).rejects.toMatchObject({ code: "not-found" });
});

test("VIS-30 an action is agreed by the DPO, followed by the town, and abandoned only with a reason", async () => {
  const visitId = await plan();
  const { id: findingId } = await keepFinding(dpo, newId(), finding(visitId));
  const input = actionInputSchema.parse({
    memberId: towns.mine,
    label: "Tourner l’écran",
    origin: "visit",
    visitId,
    findingId,
    kind: "technique",
    priority: 1,
    ownerKind: "town",
    dueOn: "2026-03-01",
  });
  await expect(agreeAction(referent, newId(), input)).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await agreeAction(dpo, newId(), input);
  const late = await listActions(referent, towns.mine, actionListQuerySchema.parse({ etat: "retard" }), now);
  expect(late).toMatchObject({ total: 1, overdue: 1, rows: [{ id, priority: 1, dueOn: "2026-03-01" }] });
  const move = { memberId: towns.mine, actionId: id, version: 1, doneBy: "secrétariat" };
  const done = actionProgressSchema.parse({ ...move, status: "fait" });
  await updateActionProgress(referent, newId(), done, now);
  const all = await listActions(dpo, towns.mine, actionListQuerySchema.parse({ etat: "toutes", action: id }), now);
  expect(all.chosen).toMatchObject({ status: "fait", doneOn: "2026-03-10", doneBy: "secrétariat", version: 2 });
  await expect(listActions(representative, towns.mine, actionListQuerySchema.parse({}), now)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(actionProgressSchema.safeParse({ ...move, status: "abandonne" }).success).toBe(false);
});
