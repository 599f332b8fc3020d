import postgres from "postgres";
import { afterAll, expect, test, vi } from "vitest";
import { migrator, newActor } from "@/db/testing/people";
import { type Outcome, totalOf } from "@/e2e/faults/verdict";
import { visitedTowns } from "../services/visit/testing/visited-towns";
import { FAULTS } from "./testing/faults/faults";
import { asking, Office } from "./testing/faults/office";
import { runScript } from "./testing/faults/script";

vi.mock("./session", () => ({
  currentSession: async () => {
    const actor = asking.getStore();
    return actor ? { actor } : null;
  },
}));
// The cost of the code is not what is tried here, and each start of a device pays it.
vi.mock("@/lib/device/crypto/pin", async (original) => ({
  ...(await original<typeof import("@/lib/device/crypto/pin")>()),
  ARGON2ID: { memoryKiB: 64, passes: 1, lanes: 1 },
}));

/** `npm run faults:offline` asks for more. */
const SCRIPTS = Number(process.env.FAULT_SCRIPTS ?? 15);
const SEED = Number(process.env.FAULT_SEED ?? 20_221_116);
const CONTROLS = 5;
/** A run of a thousand says how far it is. */
const TOLD_EACH = 50;
const SCRIPT_MS = 15_000;

const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
let world = await visitedTowns();
// Nor is the size of a pack: most of it is the templates.
await migrator()`delete from template where id not in (select id from template order by id limit 2)`;
const office = new Office(superuser);
afterAll(() => superuser.end());

/** Each script its visit and its person: the server counts the requests of each. */
async function runScripts(count: number, late = false): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let seed = SEED; seed < SEED + count; seed++) {
    if ((seed - SEED) % TOLD_EACH === 0) world = await visitedTowns(); // who plans is signed out after half an hour without a page
    const { towns, plan } = world;
    const visit = { memberId: towns.mine, visitId: await plan() };
    const actor = await newActor(towns.syndicateId, "dpo");
    const outcome = await runScript({ office, actor, visit, late }, seed);
    outcomes.push(outcome);
    const { lost, twice, aside, older = [] } = outcome;
    if (!late && lost.length + twice.length + aside.length + older.length > 0)
      console.log(JSON.stringify({ seed, ...outcome }));
    if (outcomes.length % TOLD_EACH === 0) console.log(JSON.stringify(totalOf(SEED, outcomes)));
  }
  return outcomes;
}

test("OFF-40 whatever happens to device, network and server, what was said to be kept is on one of them, and done once", {
  timeout: 60_000 + SCRIPTS * SCRIPT_MS,
}, async () => {
  const total = totalOf(SEED, await runScripts(SCRIPTS));
  console.log(JSON.stringify(total));
  expect(total).toMatchObject({ scripts: SCRIPTS, "drafts lost": 0, "done twice": 0, "not applied": 0 });
  if (SCRIPTS >= Object.keys(FAULTS).length)
    expect(Object.keys(total.faults).toSorted()).toEqual(Object.keys(FAULTS).toSorted());
});

test("OFF-41 a device that says « gardé » before it has written loses work, and the runner finds it", async () => {
  const total = totalOf(SEED, await runScripts(CONTROLS, true));
  console.log(JSON.stringify({ "negative control": total }));
  expect(total["drafts lost"]).toBeGreaterThan(0);
});
