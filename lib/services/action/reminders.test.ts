import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { plantAction } from "@/db/testing/work";
import { newId } from "@/lib/domain/identifier";
import { readApproval } from "../register/read-entry";
import { readTodo } from "../register/read-todo";
import { markVisitDone } from "../visit/mark-visit-done";
import { readVisit } from "../visit/read-visits";
import { readVisitReport, sendVisitReport } from "../visit/report";
import { now, visitedTowns } from "../visit/testing/visited-towns";
import { listActions } from "./read-actions";
import { updateActionProgress } from "./write-actions";

const { towns, dpo, referent, representative, place, plan, closing } = await visitedTowns();
afterAll(closePools);

async function agreedAt(visitId: string, label: string, remindOn: string | null) {
  const id = await plantAction(place(), { dueOn: "2026-06-01", label });
  await migrator()`update action set visit_id = ${visitId}, origin = 'visit', remind_on = ${remindOn} where id = ${id}`;
  return id;
}

const hours = (day: string, from = "09") => ({ doneFrom: `${day}T${from}:00`, doneTo: `${day}T${from}:30` });
const labels = (rows: readonly { label: string }[]) => rows.map(({ label }) => label);

test("VIS-184 from its day on, a reminder is on the home of the referent, and of the representative once the report is sent", async () => {
  const visitId = await plan();
  await markVisitDone(dpo, newId(), closing(visitId, hours("2026-03-09")), now);
  const first = await agreedAt(visitId, "Un compte par agent", "2026-03-10");
  await agreedAt(visitId, "Plus tard", "2026-03-11");
  await agreedAt(visitId, "Sans rappel", null);
  const theirs = await plantAction(place(towns.theirs), { dueOn: null, label: "Ailleurs" });
  await migrator()`update action set remind_on = '2026-01-01' where id = ${theirs}`;

  expect(labels((await readTodo(referent, towns.mine, undefined, now)).reminders)).toEqual(["Un compte par agent"]);
  expect((await readApproval(representative, towns.mine, now)).reminders).toEqual([]);
  await sendVisitReport(dpo, newId(), { memberId: towns.mine, visitId, version: 2 });
  await agreedAt(visitId, "Notée après l’envoi", "2026-03-09");
  expect(labels((await readTodo(referent, towns.mine, undefined, now)).reminders)).toHaveLength(2);
  expect(labels((await readApproval(representative, towns.mine, now)).reminders)).toEqual(["Un compte par agent"]);

  const done = { memberId: towns.mine, actionId: first, version: 1, status: "fait" as const, reason: "", doneBy: "" };
  await updateActionProgress(referent, newId(), { ...done, doneOn: undefined }, now);
  expect(labels((await readTodo(referent, towns.mine, undefined, now)).reminders)).toEqual(["Notée après l’envoi"]);
  expect((await readApproval(representative, towns.mine, now)).reminders).toEqual([]);
  await expect(
    listActions(representative, towns.mine, { etat: "toutes", action: undefined, page: 1 }, now),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("VIS-185 the next visit carries what is open, and its report says what became of the rest", async () => {
  const before = await plan();
  await markVisitDone(dpo, newId(), closing(before, hours("2026-03-09", "12")), now);
  const done = await agreedAt(before, "Faite", null);
  const left = await agreedAt(before, "Abandonnée", null);
  await agreedAt(before, "Encore ouverte", null);
  const move = { memberId: towns.mine, version: 1, doneOn: undefined, doneBy: "" };
  await updateActionProgress(referent, newId(), { ...move, actionId: done, status: "fait", reason: "" }, now);
  await updateActionProgress(
    referent,
    newId(),
    { ...move, actionId: left, status: "abandonne", reason: "Le local est vendu" },
    now,
  );
  await migrator()`insert into document (syndicate_id, member_id, id, action_id, name, file_name, type, kind, size, sha256, visibility, created_by)
    select ${towns.syndicateId}, ${towns.mine}, gen_random_uuid(), ${done}, seen.name, 'x.pdf', 'attestation', 'pdf', 1, ${"0".repeat(64)},
      seen.visibility, 'Essai' from (values ('Attestation', 'member'), ('Pour moi', 'dpo_only')) seen (name, visibility)`;

  const next = await plan();
  await markVisitDone(dpo, newId(), closing(next, hours("2026-03-10")), now);
  const { actions } = await readVisit(dpo, towns.mine, next, now);
  expect(labels(actions)).toContain("Encore ouverte");
  expect(labels(actions)).not.toContain("Faite");
  const { report } = await readVisitReport(dpo, towns.mine, next, now);
  expect(report.annex.former.map(({ label, status, reason, proofs }) => [label, status, reason, proofs])).toEqual(
    expect.arrayContaining([
      ["Faite", "fait", "", ["Attestation"]],
      ["Abandonnée", "abandonne", "Le local est vendu", []],
      ["Encore ouverte", "a_faire", "", []],
    ]),
  );
  expect(labels(report.annex.former)).not.toContain("Un compte par agent");
});
