import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/lib/domain/identifier";
import { keepFinding } from "./keep-finding";
import { markVisitDone } from "./mark-visit-done";
import { readVisitMovement } from "./read-movement";
import { listMemberVisits, readVisit } from "./read-visits";
import { saveVisitAnswer } from "./save-visit-answer";
import { anyVisit, now, visitedTowns } from "./testing/visited-towns";

const { towns, dpo, referent, representative, plan, closing, answer, finding } = await visitedTowns();
afterAll(closePools);

async function held(hours: { doneFrom: string; doneTo: string }, yesNo: "yes" | "no") {
  const visitId = await plan();
  await saveVisitAnswer(dpo, newId(), answer(visitId, 0, { value: { state: "answered", yesNo } }));
  await keepFinding(dpo, newId(), finding(visitId, { label: `Écran du guichet, ${hours.doneFrom}` }));
  await markVisitDone(dpo, newId(), closing(visitId, hours), now);
  return visitId;
}

test("VIS-182 a visit is set beside the one before it in its own town, by its DPO alone", async () => {
  const first = await held({ doneFrom: "2026-03-09T09:00", doneTo: "2026-03-09T10:00" }, "no");
  expect(await readVisitMovement(dpo, towns.mine, first)).toMatchObject({ before: null, movement: null });
  expect(await listMemberVisits(dpo, towns.mine, anyVisit)).toMatchObject({ moved: null });
  const elsewhere = await plan(towns.theirs);
  await markVisitDone(
    dpo,
    newId(),
    { ...closing(elsewhere, { doneFrom: "2026-03-09T14:00", doneTo: "2026-03-09T15:00" }), memberId: towns.theirs },
    now,
  );

  const second = await held({ doneFrom: "2026-03-10T09:00", doneTo: "2026-03-10T10:00" }, "yes");
  const read = await readVisitMovement(dpo, towns.mine, second);
  expect(read).toMatchObject({ on: "2026-03-10", before: { id: first, on: "2026-03-09" } });
  expect(read.movement?.sections.flatMap(({ answers }) => answers)).toMatchObject([
    { code: "C2", before: { yesNo: "no" }, after: { yesNo: "yes" } },
  ]);
  expect(read.movement?.carried).toMatchObject([{ again: "Écran du guichet, 2026-03-10T09:00" }]);
  expect(await listMemberVisits(dpo, towns.mine, anyVisit)).toMatchObject({ moved: second });
  expect((await readVisit(dpo, towns.mine, second, now)).previous).not.toBeNull();

  for (const actor of [referent, representative])
    await expect(readVisitMovement(actor, towns.mine, second)).rejects.toMatchObject({ code: "forbidden" });
  await expect(readVisitMovement(dpo, towns.theirs, second)).rejects.toMatchObject({ code: "not-found" });
});
