import postgres from "postgres";
import { type Outcome, runScript } from "./faults/script";
import { Office } from "./faults/server";
import { expect, test } from "./fixtures";

/** `npm run faults:offline -- 1000` asks for more. */
const SCRIPTS = Number(process.env.FAULT_SCRIPTS ?? 15);
const SEED = Number(process.env.FAULT_SEED ?? 20_221_116);
const CONTROLS = 3;
const SCRIPT_MS = 45_000;

const total = (outcomes: readonly Outcome[]) => ({
  scripts: outcomes.length,
  "drafts typed": outcomes.reduce((sum, { typed }) => sum + typed, 0),
  "drafts lost": outcomes.reduce((sum, { lost }) => sum + lost.length, 0),
  "done twice": outcomes.reduce((sum, { twice }) => sum + twice.length, 0),
  "not applied": outcomes.reduce((sum, { aside }) => sum + aside.length, 0),
});

test("OFF-30 whatever goes wrong, what was said to be kept is on the device or the server, and done once", async () => {
  test.setTimeout(60_000 + (SCRIPTS + CONTROLS) * SCRIPT_MS);
  const office = await Office.open();
  const sql = postgres(office.superuserUrl, { max: 1, onnotice: () => {} });
  process.env.NEXTAUTH_SECRET = office.secret; // `People` writes the session of this office
  try {
    const outcomes: Outcome[] = [];
    for (let index = 0; index < SCRIPTS; index++) {
      const outcome = await runScript(office, sql, SEED + index);
      outcomes.push(outcome);
      if (outcome.lost.length + outcome.twice.length + outcome.aside.length > 0)
        console.log(JSON.stringify({ seed: SEED + index, ...outcome }));
    }
    console.log(JSON.stringify(total(outcomes)));
    expect(total(outcomes)).toMatchObject({ "drafts lost": 0, "done twice": 0, "not applied": 0 });

    const controls: Outcome[] = [];
    for (let index = 0; index < CONTROLS; index++) controls.push(await runScript(office, sql, SEED + index, true));
    console.log(JSON.stringify({ "negative control": total(controls) }));
    expect(total(controls)["drafts lost"]).toBeGreaterThan(0);
  } finally {
    await sql.end();
    await office.close();
  }
});
