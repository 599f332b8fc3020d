import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, newJob, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { MOST_ATTEMPTS, STALLED_MINUTES } from "@/lib/domain/export/job";
import { newId } from "@/lib/domain/identifier";
import { advanceExport, closeExpiredExports, endExport, selectExports, takeUpExport } from "./export";

/** Two DPOs of one syndicate, the system beside them, and exports to plant. */
async function office() {
  const towns = await twoTowns();
  const { syndicateId } = towns;
  const [one, two] = [await newActor(syndicateId, "dpo"), await newActor(syndicateId, "dpo", towns.mine)];
  const job = await newJob(syndicateId, ["dpo"]);
  const scopes = [one, two, job].map((actor) => authoriseSyndicate(actor, "register:export-all"));
  const [mine, theirs, system] = scopes;
  if (!mine || !theirs || !system) throw new Error("three scopes");
  const plant = async (facts: Record<string, unknown>) => {
    const id = newId();
    await migrator()`insert into export_job ${migrator()({
      syndicate_id: syndicateId,
      id,
      person_id: one.personId,
      format: "pdf",
      extent: "full",
      member_ids: [towns.mine, towns.theirs],
      ...facts,
    })}`;
    return id;
  };
  return { ...towns, one, two, mine, theirs, system, plant };
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test("EXP-20 an export is seen by the person who asked for it and by no other DPO, until its file is gone", async () => {
  const { mine, theirs, plant } = await office();
  const id = await plant({ status: "done" });
  await plant({ status: "removed" });
  const seen = (scope: typeof mine) =>
    inScope(scope, async (tx) => (await selectExports(tx, scope)).map((row) => row.id));
  expect(await seen(mine)).toEqual([id]);
  expect(await seen(theirs)).toEqual([]);
});

test("EXP-20 the oldest waiting export is taken up once; one whose process is gone is taken up again, not for ever", async () => {
  const { system, plant } = await office();
  const older = await plant({ requested_at: minutesAgo(5) });
  const newer = await plant({});
  const next = () => inScope(system, async (tx) => (await takeUpExport(tx, system))?.id);
  expect([await next(), await next(), await next()]).toEqual([older, newer, undefined]);
  await migrator()`update export_job set beat_at = ${minutesAgo(STALLED_MINUTES + 1)} where id = ${older}`;
  expect([await next(), await next()]).toEqual([older, undefined]);
  await migrator()`update export_job set beat_at = ${minutesAgo(STALLED_MINUTES + 1)}, attempts = ${MOST_ATTEMPTS} where id = ${older}`;
  expect(await next()).toBeUndefined();
  expect(await inScope(system, (tx) => closeExpiredExports(tx, system))).toEqual([{ id: older }]);
  const [row] = await migrator()`select status from export_job where id = ${older}`;
  expect(row).toEqual({ status: "failed" });
});

test("EXP-20 a running export moves on until it is taken back; a file past its day is closed, one of today is not", async () => {
  const { mine, system, plant } = await office();
  const running = await plant({ status: "running" });
  const removed = await plant({ status: "removed" });
  const tomorrow = new Date(Date.now() + 86_400_000);
  const [old, fresh] = [
    await plant({ status: "done", expires_at: minutesAgo(1) }),
    await plant({ status: "done", expires_at: tomorrow }),
  ];
  await inScope(mine, async (tx) => {
    expect(await advanceExport(tx, mine, running)).toEqual({ id: running });
    expect(await advanceExport(tx, mine, removed)).toBeUndefined();
  });
  await inScope(system, async (tx) => {
    expect(await closeExpiredExports(tx, system)).toEqual([{ id: old }]);
    expect(await endExport(tx, system, running, { status: "done", leftOutCount: 1 })).toEqual({ id: running });
    expect(await endExport(tx, system, removed, { status: "done" })).toBeUndefined();
  });
  const [row] = await migrator()`select status, done_count, left_out_count from export_job where id = ${running}`;
  expect(row).toEqual({ status: "done", done_count: 1, left_out_count: 1 });
  const [kept] = await migrator()`select status from export_job where id = ${fresh}`;
  expect(kept).toEqual({ status: "done" });
});
