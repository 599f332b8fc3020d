import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { now, visitedTowns } from "../visit/testing/visited-towns";
import { deviceWith, operationOf } from "./testing/device";

const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const { dpo, plan } = await visitedTowns();
afterAll(async () => {
  await superuser.end();
  await closePools();
});

const ROUNDS = 6;
/** Two and a half of the server's own transactions. */
const FINDINGS = 120;

const killConnections = () => superuser`select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'registre-app'`;

const countOf = async (visitId: string) => {
  const [row] = await migrator()<{ operations: number; effects: number; trail: number }[]>`
    select (select count(*)::int from sync_operation where visit_id = ${visitId}) as operations,
      (select count(*)::int from finding where visit_id = ${visitId}) as effects,
      (select count(*)::int from audit_event where action = 'keepFinding' and object_id in
        (select id::text from finding where visit_id = ${visitId})) as trail`;
  return row;
};

test("SYNC-27 a server killed in the middle of a batch has done each operation wholly or not at all, and each once when it is sent again", async () => {
  const left: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const visitId = await plan();
    const device = await deviceWith(dpo, visitId, now);
    const operations = Array.from({ length: FINDINGS }, (_, index) =>
      operationOf("finding", {
        ...{ visitId, findingId: newId(), question: null, label: `Constat ${index}`, evidence: "", entryId: null },
        ...{ severity: 3 as const, correctedOnTheSpot: false, personalDataKept: true },
      }),
    );
    const sending = device.send(operations).then(
      () => "answered",
      () => "killed",
    );
    // In turn in the first of its transactions, in the second, in the third: what it has committed says how far it is.
    const committed = (round % 3) * 50;
    for (const start = Date.now(); Date.now() - start < 20_000; await sleep(3))
      if (((await countOf(visitId))?.effects ?? 0) >= committed) break;
    await sleep(round * 8);
    await killConnections();
    expect(await sending).toBe("killed");
    const after = await countOf(visitId);
    expect(after?.operations).toBe(after?.effects);
    expect(after?.trail).toBe(after?.effects);
    left.push(FINDINGS - (after?.effects ?? 0));
    const answers = await device.send(operations);
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual(operations.map(({ id }) => [id, "applied"]));
    expect(await device.send(operations)).toEqual(answers);
    expect(await countOf(visitId)).toEqual({ operations: FINDINGS, effects: FINDINGS, trail: FINDINGS });
  }
  console.log(JSON.stringify({ "left by a killed server": left, of: FINDINGS }));
  expect(left.some((count) => count > 0 && count < FINDINGS)).toBe(true);
});
