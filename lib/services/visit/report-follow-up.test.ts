import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator, newActor } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { readApproval } from "../register/read-entry";
import { readTodo } from "../register/read-todo";
import { markVisitDone } from "./mark-visit-done";
import { readVisitReport, sendVisitReport } from "./report";
import { acknowledgeByLink, closeReportLink, openReportLink, readLinkedReport } from "./report-link";
import { commentReport, confirmRereading, shareDraftReport } from "./reread-report";
import { now, visitedTowns } from "./testing/visited-towns";

const { towns, dpo, referent, representative, plan, closing } = await visitedTowns();
afterAll(closePools);

async function heldVisit() {
  const visitId = await plan();
  await markVisitDone(dpo, newId(), closing(visitId), now);
  return { memberId: towns.mine, visitId };
}
async function sentVisit() {
  const visit = await heldVisit();
  await sendVisitReport(dpo, newId(), { ...visit, version: 2 });
  return visit;
}

test("VIS-153 the secretary reads the shared draft again, says what she thinks, and nobody else of the town sees it", async () => {
  const visit = await heldVisit();
  const read = (actor = referent) => readVisitReport(actor, towns.mine, visit.visitId, now);
  await expect(read()).rejects.toMatchObject({ code: "not-found" });
  await expect(commentReport(referent, newId(), { ...visit, text: "?" })).rejects.toMatchObject({ code: "not-found" });

  await shareDraftReport(dpo, newId(), { ...visit, version: 2 }, now);
  expect(await read()).toMatchObject({
    sending: null,
    version: 1,
    followed: { reading: { dueOn: "2026-03-17", readBy: null } },
  });
  await expect(read(representative)).rejects.toMatchObject({ code: "not-found" });
  const shared = async () => (await readTodo(referent, towns.mine, undefined, now)).sharedReports;
  expect(await shared()).toEqual([{ visitId: visit.visitId, on: expect.any(String), dueOn: "2026-03-17" }]);
  const stranger = await newActor(towns.syndicateId, "referent", towns.theirs);
  expect((await readTodo(stranger, towns.theirs, undefined, now)).sharedReports).toEqual([]);
  await commentReport(referent, newId(), { ...visit, text: "L’école n’est pas à nous." });
  await confirmRereading(referent, newId(), { ...visit, version: 1 });
  expect(await shared()).toEqual([]);
  const { followed } = await read(dpo);
  expect(followed).toMatchObject({ comments: [{ text: "L’école n’est pas à nous." }] });
  expect(followed?.reading?.readBy).toBe(referent.name);

  await shareDraftReport(dpo, newId(), { ...visit, version: 2 }, now);
  expect((await read()).followed?.reading).toMatchObject({ readBy: null, version: 3 });
  await expect(confirmRereading(referent, newId(), { ...visit, version: 1 })).rejects.toMatchObject({ code: "stale" });
  await sendVisitReport(dpo, newId(), { ...visit, version: 2 });
  await expect(shareDraftReport(dpo, newId(), { ...visit, version: 2 }, now)).rejects.toMatchObject({
    code: "invalid-state",
  });
  await expect(readVisitReport(stranger, towns.mine, visit.visitId)).rejects.toMatchObject({ code: "not-found" });
});

test("VIS-154 what was sent is frozen by the database, for the deployment too", async () => {
  const { visitId } = await sentVisit();
  const own = migrator()`syndicate_id = ${towns.syndicateId} and visit_id = ${visitId}`;
  await expect(migrator()`update visit_report set content = '{}' where ${own}`).rejects.toThrow(/frozen/);
  await expect(migrator()`delete from visit_report where ${own}`).rejects.toThrow(/frozen/);
  await migrator()`update visit_report set acknowledged_by = 'X', acknowledged_at = now() where ${own}`;
  await expect(migrator()`update visit_report set acknowledged_by = 'Y' where ${own}`).rejects.toThrow(/frozen/);
});

test("VIS-155 whoever holds the link acknowledges one report, once, by name and function", async () => {
  const visit = await sentVisit();
  const other = await sentVisit();
  const { token } = await openReportLink(dpo, newId(), visit);
  const kept = await migrator()`select hash from visit_report_link where visit_id = ${visit.visitId}`;
  expect(JSON.stringify(kept)).not.toContain(token);
  expect((await readLinkedReport(token ?? ""))?.acknowledgedAt).toBeNull();
  expect(await acknowledgeByLink("x".repeat(43), { name: "Odile Maire", function: "maire" })).toBe(false);
  const unread = async () =>
    (await readApproval(representative, towns.mine, now)).newReports.map(({ visitId }) => visitId);
  expect(await unread()).toEqual(expect.arrayContaining([visit.visitId, other.visitId]));
  expect(await acknowledgeByLink(token ?? "", { name: "Odile Maire", function: "maire" })).toBe(true);
  expect(await unread()).toContain(other.visitId);
  expect(await unread()).not.toContain(visit.visitId);
  expect(await acknowledgeByLink(token ?? "", { name: "Autre", function: "adjoint" })).toBe(false);
  const { sending } = await readVisitReport(dpo, towns.mine, visit.visitId);
  expect(sending).toMatchObject({ acknowledgedBy: "Odile Maire", acknowledgedAs: "maire" });
  expect((await readVisitReport(dpo, towns.mine, other.visitId)).sending?.acknowledgedAt).toBeNull();
  const trail = await migrator()`select role, person_id from audit_event where object_id = ${visit.visitId}
    and action = 'acknowledgeReportByLink'`;
  expect(trail).toMatchObject([{ role: "link", person_id: null }]);
  await expect(openReportLink(dpo, newId(), visit)).rejects.toMatchObject({ code: "invalid-state" });
});

test("VIS-155 a link that was replaced, revoked or is over opens nothing", async () => {
  const visit = await sentVisit();
  const first = await openReportLink(dpo, newId(), visit);
  const second = await openReportLink(dpo, newId(), visit);
  expect(await readLinkedReport(first.token ?? "")).toBeNull();
  expect(await readLinkedReport(second.token ?? "")).not.toBeNull();
  await closeReportLink(dpo, newId(), visit);
  expect(await readLinkedReport(second.token ?? "")).toBeNull();
  expect(await acknowledgeByLink(second.token ?? "", { name: "X", function: "Y" })).toBe(false);
  const long = await openReportLink(dpo, newId(), visit, new Date("2020-01-01"));
  expect(await readLinkedReport(long.token ?? "")).toBeNull();
  await expect(openReportLink(referent, newId(), visit)).rejects.toMatchObject({ code: "forbidden" });
});
