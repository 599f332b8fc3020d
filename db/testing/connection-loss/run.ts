// Takes its connections away from the database client under load and tells what came of it, as one line of JSON.
// A process of its own: an error outside any promise must be seen, and must not end the tests.
import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { openPool } from "@/db/pool";
import { SCHEMA, STEPS, startLoad } from "./load";
import { type Outcome, Watch } from "./watch";

const [url = "", asked = "200"] = process.argv.slice(2);
const NAME = `connection-loss-${process.pid}`;
const POOL = 10;
let uncaught = 0;
process.on("uncaughtException", () => uncaught++);
process.on("unhandledRejection", () => uncaught++);

const admin = openPool(url, `${NAME}-admin`);
const sql = openPool(url, NAME);
const watch = new Watch();

/** Milliseconds until the client answers again. */
async function recovery(): Promise<number> {
  const start = performance.now();
  while ((await watch.see(Promise.resolve(sql`select 1`))).outcome !== "done");
  return Math.round(performance.now() - start);
}

async function killAll(kills: number): Promise<number> {
  let slowest = 0;
  for (let killed = 0; killed < kills; ) {
    const idleFirst = killed % 2 === 1;
    const [row] = await admin`select pg_terminate_backend(pid) as done from pg_stat_activity
      where application_name = ${NAME} and backend_type = 'client backend'
      order by (${idleFirst} and state like 'idle in%') desc, random() limit 1`;
    if (row?.done === true && ++killed % 10 === 0) slowest = Math.max(slowest, await recovery());
    await sleep(Math.random() * 20);
  }
  return slowest;
}

/** Transactions whose rows contradict what the client was told: half of one, one in two, one in another's. */
async function dataFaults(rows: Sql, fates: Map<number, Outcome>): Promise<number> {
  const stored = await rows<{ tx: number; steps: number; xids: number }[]>`
    select tx, count(distinct step)::int as steps, count(distinct xid)::int as xids from connection_loss.t group by tx`;
  const [foreign] = await rows<{ count: number }[]>`
    select count(*)::int from (select from connection_loss.t group by xid having count(distinct tx) > 1) as shared`;
  const byId = new Map(stored.map((row) => [row.tx, row]));
  let faults = foreign?.count ?? 0;
  for (const [id, fate] of fates) {
    const row = byId.get(id);
    const whole = row?.steps === STEPS && row.xids === 1;
    if (fate === "done" ? !whole : row && !whole) faults++;
  }
  return faults;
}

await admin.unsafe(`create schema ${SCHEMA}; create table ${SCHEMA}.t
  (tx int not null, step int not null, pad text, xid text not null default pg_current_xact_id()::text)`);
let stop = false;
const load = startLoad(sql, watch, () => stop);
await sleep(300);
const recoveryMs = await killAll(Number(asked));
stop = true;
await load.ended;
const pids = await Promise.all(Array.from({ length: POOL }, () => sql`select pg_backend_pid() as pid, pg_sleep(0.2)`));
const ended = await Promise.race([sql.end().then(() => true), sleep(10_000, false)]);
const result = {
  uncaught,
  ...watch.counts,
  ...load.faults,
  dataFaults: await dataFaults(admin, load.fates),
  recoveryMs,
  longestMs: watch.longestMs,
  capacity: new Set(pids.map((rows) => rows[0]?.pid)).size,
  ended,
};
await admin.unsafe(`drop schema ${SCHEMA} cascade`);
await admin.end();
console.log(JSON.stringify(result));
process.exit(0);
