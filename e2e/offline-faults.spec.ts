import postgres from "postgres";
import { FAULTS } from "./faults/faults";
import { runScript, STEPS } from "./faults/script";
import { Office } from "./faults/server";
import { type Outcome, totalOf } from "./faults/verdict";
import { expect, test } from "./fixtures";

/** As many as it takes to meet each fault once. `npm run faults:offline` asks for more, and runs hundreds below the browser. */
const SCRIPTS = Number(process.env.BROWSER_FAULT_SCRIPTS ?? 4);
const SEED = Number(process.env.FAULT_SEED ?? 20_221_116);
const CONTROLS = 1;
const SCRIPT_MS = 60_000;

test.describe.configure({ retries: 0 }); // what was lost once was lost

test("OFF-30 whatever goes wrong, what was said to be kept is on the device or the server, and done once", async () => {
  test.setTimeout(60_000 + (SCRIPTS + CONTROLS) * SCRIPT_MS);
  const office = await Office.open();
  const sql = postgres(office.superuserUrl, { max: 1, onnotice: () => {} });
  process.env.NEXTAUTH_SECRET = office.secret; // `People` writes the session of this office
  const broken: unknown[] = [];
  const runScripts = async (count: number, late = false) => {
    const outcomes: Outcome[] = [];
    for (let seed = SEED; seed < SEED + count; seed++) {
      const start = Date.now();
      const outcome = await runScript(office, sql, seed, late).catch((error: unknown) => {
        console.error(error); // the scripts that follow are run all the same
        broken.push(error);
        return null;
      });
      if (!outcome) continue;
      outcomes.push(outcome);
      const wrong = !late && outcome.lost.length + outcome.twice.length + outcome.aside.length > 0;
      if (wrong) console.log(JSON.stringify({ seed, ...outcome }));
      else if (process.env.FAULT_SCRIPTS)
        console.log(`seed ${seed}: ${outcome.faults.join(", ")}; ${outcome.typed} typed, ${Date.now() - start} ms`);
    }
    return totalOf(SEED, outcomes);
  };
  try {
    const total = await runScripts(SCRIPTS);
    console.log(JSON.stringify(total));
    const control = await runScripts(CONTROLS, true);
    console.log(JSON.stringify({ "negative control": control }));
    expect(broken).toEqual([]);
    expect(total).toMatchObject({ scripts: SCRIPTS, "drafts lost": 0, "done twice": 0, "not applied": 0 });
    const names = Object.keys(FAULTS).toSorted();
    const aDeck = Math.ceil(names.length / STEPS);
    if (SCRIPTS >= aDeck && SEED % aDeck === 0) expect(Object.keys(total.faults)).toEqual(names);
    expect(control["drafts lost"]).toBeGreaterThan(0);
  } finally {
    await sql.end();
    await office.close();
  }
});
