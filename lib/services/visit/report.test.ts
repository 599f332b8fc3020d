import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator, newActor } from "@/db/testing/people";
import { plantEntry } from "@/db/testing/work";
import { actionInputSchema, actionProgressSchema } from "@/lib/domain/action/action";
import { actionListQuerySchema } from "@/lib/domain/action/list-query";
import { newId } from "@/lib/domain/identifier";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { listActions } from "../action/read-actions";
import { agreeAction, updateActionProgress } from "../action/write-actions";
import { changeFinding, keepFinding } from "./keep-finding";
import { amendClosing, markVisitDone } from "./mark-visit-done";
import { listMemberVisits, listVisits, readVisit } from "./read-visits";
import { acknowledgeVisitReport, readVisitReport, sendVisitReport } from "./report";
import { reviewVisitEntry } from "./review-entry";
import { anyVisit, now, visitedTowns } from "./testing/visited-towns";

const { towns, dpo, referent, representative, place, plan, closing, finding } = await visitedTowns();
afterAll(closePools);

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

test("VIS-30 an entry that came from a device after the visit ended was created in it; one of before was not", async () => {
  const visitId = await plan();
  const added = await plantEntry(place(), { name: "Clés de la salle des fêtes" });
  const old = await plantEntry(place(), { name: "Cimetière" });
  await migrator()`update entry set created_at = '2020-01-01' where id = ${old}`;
  for (const entryId of [added, old])
    await reviewVisitEntry(dpo, newId(), { memberId: towns.mine, visitId, entryId, version: 0, note: "" }, now);
  await markVisitDone(dpo, newId(), closing(visitId), now);
  const { register } = (await readVisitReport(dpo, towns.mine, visitId)).report;
  expect(register.created).toEqual(["Clés de la salle des fêtes"]);
  expect(register.toDo).toContain("Cimetière");
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
