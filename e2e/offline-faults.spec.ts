import postgres from "postgres";
import { FAULTS } from "./faults/faults";
import { runScript } from "./faults/script";
import { Office } from "./faults/server";
import { type Outcome, totalOf } from "./faults/verdict";
import { expect, test } from "./fixtures";

/** Many more are run below the browser: see `lib/server/sync-faults.test.ts`. */
const SCRIPTS = Number(process.env.BROWSER_FAULT_SCRIPTS ?? 15);
const SEED = Number(process.env.FAULT_SEED ?? 20_221_116);
const CONTROLS = 2;
const SCRIPT_MS = 30_000;

test("OFF-30 whatever goes wrong, what was said to be kept is on the device or the server, and done once", async () => {
  test.setTimeout(60_000 + (SCRIPTS + CONTROLS) * SCRIPT_MS);
  const office = await Office.open();
  const sql = postgres(office.superuserUrl, { max: 1, onnotice: () => {} });
  process.env.NEXTAUTH_SECRET = office.secret; // `People` writes the session of this office
  const runScripts = async (count: number, late = false) => {
    const outcomes: Outcome[] = [];
    for (let seed = SEED; seed < SEED + count; seed++) {
      const outcome = await runScript(office, sql, seed, late);
      outcomes.push(outcome);
      if (!late && outcome.lost.length + outcome.twice.length + outcome.aside.length > 0)
        console.log(JSON.stringify({ seed, ...outcome }));
    }
    return totalOf(SEED, outcomes);
  };
  try {
    const total = await runScripts(SCRIPTS);
    console.log(JSON.stringify(total));
    expect(total).toMatchObject({ scripts: SCRIPTS, "drafts lost": 0, "done twice": 0, "not applied": 0 });
    const names = Object.keys(FAULTS).toSorted();
    if (SCRIPTS >= names.length) expect(Object.keys(total.faults)).toEqual(names);

    const control = await runScripts(CONTROLS, true);
    console.log(JSON.stringify({ "negative control": control }));
    expect(control["drafts lost"]).toBeGreaterThan(0);
  } finally {
    await sql.end();
    await office.close();
  }
});
