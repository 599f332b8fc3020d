import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newActor } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { seedCountry } from "@/lib/jobs/testing/bench/france";
import { listInterventions, listMemberInterventions } from "../intervention/read-interventions";
import { readRegister } from "../register/read-register";
import { findEverything } from "../search/find";
import { commissionFigures } from "./commission-figures";
import { memberFigures, syndicateFigures } from "./read-figures";
import { rowsBehind } from "./read-rows";

/** Under so many rows a sequential scan is the right plan, and no measure of anything. */
const ROWS = 500;
const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => superuser.end());

let dpo: Actor;
let commissioner: Actor;
let town: string;

beforeAll(async () => {
  const size = { syndicates: 20, membersEach: 30, entriesEach: 8, acts: 8000 };
  const { syndicateId } = await seedCountry(superuser, size, () => {});
  await superuser`insert into member_level (syndicate_id, member_id, level) select syndicate_id, id, 'a_minima' from member`;
  await superuser`insert into visit (syndicate_id, member_id, id, status, agenda, attendees, created_by, intervention_id)
    select syndicate_id, member_id, id, 'done', '[]', '[]', 'Essai', id from intervention where type = 'visite'`;
  for (const table of ["member_level", "visit", "member_profile", "member_contacts"])
    await superuser`vacuum analyze ${superuser(table)}`;
  dpo = await newActor(syndicateId, "dpo");
  commissioner = await newActor(syndicateId, "commissioner");
  const [row] = await superuser`select id from member where syndicate_id = ${syndicateId} limit 1`;
  town = String(row?.id);
});

/** Sequential scans so far of the tables of the members that hold rows. A connection tells its own when it closes. */
async function scans(): Promise<Map<string, number>> {
  await closePools();
  for (let tries = 0; tries < 100; tries++) {
    const [still] = await superuser`select count(*)::integer as open from pg_stat_activity
      where datname = current_database() and usename in ('registre_app', 'registre_stats', 'registre_auth')`;
    if (still?.open === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await superuser`select pg_stat_force_next_flush()`;
  await superuser`select pg_stat_clear_snapshot()`;
  const rows = await superuser<{ name: string; scans: number }[]>`
    select s.relname as name, coalesce(s.seq_scan, 0)::integer as scans from pg_stat_user_tables s
    where s.n_live_tup >= ${ROWS} and (s.relname = 'member' or exists (select from information_schema.columns c
      where c.table_schema = s.schemaname and c.table_name = s.relname and c.column_name = 'member_id'))`;
  return new Map(rows.map(({ name, scans: count }) => [name, count]));
}

async function scannedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await scans();
  await work();
  const after = await scans();
  return [...after].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : []));
}

const query = (address: object = {}) => listQuerySchema.parse(address);
const year = { periode: "2025" };
const READS: Record<string, () => Promise<unknown>> = {
  "the commission's page": () => commissionFigures(commissioner, year),
  "the commission's page since the start": () => commissionFigures(commissioner, { periode: "debut" }),
  "the DPO's figures": () => syndicateFigures(dpo, { ...year, theme: "relation_usager", nature: "commune" }),
  "one member's figures": () => memberFigures(dpo, town, year),
  "the rows behind a figure": async () => {
    const { figures } = await syndicateFigures(dpo, year);
    const { period, filters } = figures;
    return rowsBehind(dpo, { of: "acts", ...filters, service: "dpo", ...period, visited: false, late: false });
  },
  "the list of interventions": () => listInterventions(dpo, "dpo", query()),
  "the interventions of a member": () => listMemberInterventions(dpo, town, query()),
  "a register": () => readRegister(dpo, town, { text: "", status: "", service: "", lack: "", page: 1 }),
  "the search": () => findEverything(dpo, "armoire"),
};

test.each(Object.keys(READS))("STA-24 no table of the members is read whole for %s", async (name) => {
  expect(await scannedBy(READS[name] ?? (() => Promise.reject(new Error("unknown"))))).toEqual([]);
});

test("STA-24 the control: the tables are filled, and reading one whole is told", async () => {
  const known = [...(await scans()).keys()];
  expect(known).toEqual(expect.arrayContaining(["intervention", "entry", "member", "visit", "member_level"]));
  // A connection of its own, whose scans are told when it closes.
  const other = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  expect(
    await scannedBy(async () => {
      await other`set enable_indexonlyscan = off`;
      await other`select count(*) from intervention where subject like '%9%'`;
      await other.end();
    }),
  ).toEqual(["intervention"]);
});
