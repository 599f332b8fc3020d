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

/** How many operations the server takes in one transaction of its own. */
const CHUNK = 50;
const FINDINGS = 120;
/** Where the server is killed: at the first operation of a transaction, within it, at its last; in the first, the second, the third. */
const KILLED_AT = [0, 30, 49, 50, 75, 119];

/** The server stands still at one operation, its transaction open. */
const standStillAt = (label: string) =>
  superuser.unsafe(`
    create or replace function stand_still() returns trigger language plpgsql as
      $$ begin perform pg_sleep(30); return new; end $$;
    create or replace trigger stand_still before insert on finding for each row
      when (new.label = '${label}') execute function stand_still()`);

const goOn = () => superuser`drop trigger stand_still on finding`;

const isStandingStill = async () => {
  const [row] = await superuser`select from pg_stat_activity
    where datname = current_database() and application_name = 'registre-app' and wait_event = 'PgSleep'`;
  return row !== undefined;
};

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
  for (const killedAt of KILLED_AT) {
    const visitId = await plan();
    const device = await deviceWith(dpo, visitId, now);
    const operations = Array.from({ length: FINDINGS }, (_, index) =>
      operationOf("finding", {
        ...{ visitId, findingId: newId(), question: null, label: `Constat ${index}`, evidence: "", entryId: null },
        ...{ severity: 3 as const, correctedOnTheSpot: false, personalDataKept: true },
      }),
    );
    await standStillAt(`Constat ${killedAt}`);
    const sending = device.send(operations).then(
      () => "answered",
      () => "killed",
    );
    await expect.poll(isStandingStill, { timeout: 20_000 }).toBe(true);
    await killConnections();
    expect(await sending).toBe("killed");
    await goOn();
    const committed = Math.floor(killedAt / CHUNK) * CHUNK;
    expect(await countOf(visitId)).toEqual({ operations: committed, effects: committed, trail: committed });
    const answers = await device.send(operations);
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual(operations.map(({ id }) => [id, "applied"]));
    expect(await device.send(operations)).toEqual(answers);
    expect(await countOf(visitId)).toEqual({ operations: FINDINGS, effects: FINDINGS, trail: FINDINGS });
  }
});
