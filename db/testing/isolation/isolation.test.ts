import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TABLES } from "@/db/lint/tables";
import { migrator } from "@/db/testing/people";
import { rulesOf } from "./check";
import { findDivergences, knowledge, type Run } from "./property";
import { plantWorld } from "./world";

const CHECKS = Number(process.env.CHECKS ?? 20_000);
const SEED = Number(process.env.SEED ?? Date.now() % 2_147_483_647);

const app = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => Promise.all([app.end(), superuser.end()]));

let known: Awaited<ReturnType<typeof knowledge>>;
beforeAll(async () => {
  known = await knowledge(migrator(), await plantWorld(migrator()));
});

const asTheApplication: Run = (work) => app.begin((tx) => work(tx)) as Promise<string[]>; // begin() unwraps arrays in its type

class Undo extends Error {}

/** The same role on the same rows, after a fault that lives in one transaction only. */
const withFault =
  (fault: string): Run =>
  async (work) => {
    let answers: string[] = [];
    await superuser
      .begin(async (tx) => {
        await tx.unsafe(fault);
        await tx`set local role registre_app`;
        answers = await work(tx);
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    return answers;
  };

test("ISO-03 the database shows and lets write what the reference model says, and nothing else", {
  timeout: 60_000 + CHECKS * 20,
}, async () => {
  console.info(`isolation: ${CHECKS} checks, seed ${SEED}`);
  const { asked, divergences } = await findDivergences(known, asTheApplication, { checks: CHECKS, seed: SEED });
  expect(divergences).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(CHECKS);
});

test.each([
  ["a check that is always true", "entry", "alter policy entry_update on entry with check (true)"],
  [
    "a delete open to members",
    "finding",
    `alter policy finding_delete on finding using (
       syndicate_id = (select access.syndicate('dpo', 'referent'))
       and member_id = any ((select access.members('dpo', 'referent'))::uuid[]))`,
  ],
  [
    "a dropped condition",
    "(intervention|follow_up|intervention_entry|document)",
    `alter policy intervention_select on intervention using (
       syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
       and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
       and ((select access.role()) = 'dpo' or service = 'it'
         or ((select access.role()) in ('referent', 'representative') and status <> 'brouillon')))`,
  ],
])("ISO-03 %s makes the property fail", async (_, table, fault) => {
  const { divergences } = await findDivergences(known, withFault(fault), { checks: 20_000, seed: SEED });
  expect(divergences.filter((divergence) => new RegExp(` ${table} `).test(divergence))).not.toEqual([]);
});

test("ISO-03 every walled table and every closed one is in the model", () => {
  const modelled = Object.keys(rulesOf(known.world));
  const named = ({ schema, name }: { schema: string; name: string }) =>
    schema === "public" ? name : `${schema}.${name}`;
  const expected = TABLES.filter(({ kind }) => kind !== "reference").map(named);
  expect(expected.filter((name) => !modelled.includes(name))).toEqual([]);
  expect(modelled.filter((name) => !known.world.rows.get(name)?.length)).toEqual([]);
});
