import { setTimeout as sleep } from "node:timers/promises";
import { sql as statement } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Outcome, Watch } from "./watch";

export const SCHEMA = "connection_loss";
export const STEPS = 5;

type Put = (step: number, pad?: string) => PromiseLike<unknown>;
const each = <T>(work: (step: number) => T) => Array.from({ length: STEPS }, (_, step) => work(step));

/** Ways in which a transaction uses its connection; the third swallows each error and goes on, the worst for a late statement. */
const bodies: ((put: Put) => Promise<unknown>)[] = [
  async (put) => {
    for (let step = 0; step < STEPS; step++) {
      await put(step);
      await sleep(Math.random() * 4);
    }
  },
  (put) => Promise.all(each((step) => put(step))),
  async (put) => {
    let lost: unknown;
    for (let step = 0; step < STEPS; step++) {
      await put(step).then(undefined, (error: unknown) => {
        lost = error;
      });
      await sleep(Math.random() * 12);
    }
    if (lost) throw lost;
  },
  async (put) => {
    for (let step = 0; step < STEPS; step++) await put(step, "x".repeat(3000));
  },
  (put) =>
    Promise.all(
      each(async (step) => {
        await sleep(Math.random() * 10);
        await put(step);
      }),
    ),
];

/** Loops that work until `stopped`; the fate of each transaction is kept, to be held against what the table says. */
export function startLoad(sql: Sql, watch: Watch, stopped: () => boolean) {
  const db = drizzle(sql);
  const fates = new Map<number, Outcome>();
  const faults = { wrongResults: 0, cutCursors: 0 };
  let last = 0;

  async function transactions() {
    while (!stopped()) {
      const id = ++last;
      const body = bodies[id % bodies.length] ?? bodies[0];
      const work = db.transaction(async (tx) => {
        await body?.((step, pad = "") =>
          tx.execute(statement`insert into connection_loss.t (tx, step, pad) values (${id}, ${step}, ${pad})`),
        );
      });
      fates.set(id, (await watch.see(work)).outcome);
    }
  }

  async function reads() {
    for (let n = 0; !stopped(); n++) {
      const { outcome, value } = await watch.see(Promise.resolve(sql`select ${n}::int as n`));
      if (outcome === "done" && (value?.length !== 1 || value[0]?.n !== n)) faults.wrongResults++;
      await sleep(1);
    }
  }

  async function cursors() {
    while (!stopped()) {
      let rows = 0;
      const read = async () => {
        for await (const part of sql`select generate_series(1, 200)`.cursor(20)) rows += part.length;
      };
      if ((await watch.see(read())).outcome === "done" && rows !== 200) faults.cutCursors++;
      await sleep(5);
    }
  }

  const loops = [...Array.from({ length: 20 }, transactions), reads(), reads(), cursors()];
  return { fates, faults, ended: Promise.all(loops) };
}
