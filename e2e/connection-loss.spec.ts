import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "@/lib/cli/free-port.mjs";
import { isAlive } from "@/lib/cli/postgres/postmaster.mjs";
import { trialApplication } from "@/lib/cli/trial.mjs";
import { expect, test } from "./fixtures";
import { People } from "./people";

const KILLS = 200;
const LOOPS = 4;
const PATHS = ["/api/readyz", "/"];
const HUNG_MS = 10_000;

test("RUN-09 two hundred connections lost under the application: it lives on, no request hangs, it is back within 2 s", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const port = await freePort();
  // An application of its own: the other tests must keep their connections.
  const trial = await trialApplication(process.cwd(), { port, demo: false, secret: process.env.NEXTAUTH_SECRET ?? "" });
  const superuser = postgres(trial.superuserUrl, { max: 1 });
  const context = await browser.newContext();
  try {
    const url = `http://127.0.0.1:${port}`;
    const people = new People(superuser, context, url);
    await people.newTown();
    await people.signIn("dpo");
    const cookie = (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join("; ");
    const seen = { good: 0, refused: 0, hung: 0 };

    /** Whether the path was answered as when all is well. */
    const ask = async (path: string): Promise<boolean> => {
      try {
        const signal = AbortSignal.timeout(HUNG_MS);
        const answer = await fetch(url + path, { headers: { cookie }, redirect: "manual", signal });
        await answer.arrayBuffer();
        seen[answer.status === 200 ? "good" : "refused"]++;
        return answer.status === 200;
      } catch (error) {
        seen[error instanceof Error && error.name === "TimeoutError" ? "hung" : "refused"]++;
        return false;
      }
    };
    /** Milliseconds until the path is answered again. */
    const recovery = async (path: string): Promise<number> => {
      const start = performance.now();
      while (!(await ask(path)));
      return performance.now() - start;
    };
    for (const path of PATHS) expect(await ask(path), path).toBe(true);

    let stop = false;
    const loops = Array.from({ length: LOOPS }, async (_, index) => {
      while (!stop) await ask(PATHS[index % PATHS.length] ?? "/");
    });
    let slowest = 0;
    for (let killed = 0; killed < KILLS; ) {
      const [row] = await superuser`select pg_terminate_backend(pid) as done from pg_stat_activity
        where usename in ('registre_app', 'registre_auth', 'registre_stats') and pid <> pg_backend_pid()
        order by random() limit 1`;
      if (row?.done === true && ++killed % 20 === 0) {
        slowest = Math.max(slowest, ...(await Promise.all(PATHS.map(recovery))));
      }
      await sleep(10);
    }
    stop = true;
    await Promise.all(loops);

    expect(isAlive(trial.pid)).toBe(true);
    expect(seen.hung).toBe(0);
    expect(seen.good).toBeGreaterThan(KILLS / 2);
    expect(slowest).toBeLessThanOrEqual(2000);
  } finally {
    await context.close();
    await superuser.end();
    await trial.stop();
  }
});
