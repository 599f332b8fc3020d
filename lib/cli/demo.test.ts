import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { seedDemo } from "@/db/seed/demo";
import { fixture } from "@/db/testing/fixture";
import { migrator, newActor } from "@/db/testing/people";
import { readAttachment } from "@/lib/documents/attachment/read-attachment";
import { authorise } from "@/lib/domain/access/policy";
import { commissionJson } from "@/lib/domain/statistics/commission-json";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { readGivenReport } from "@/lib/services/annual-report/given-reports";
import { sha256Of } from "@/lib/services/document/envelope";
import { readSecondRegister } from "@/lib/services/processor/services";
import { loadSituation, memberLevelToday } from "@/lib/services/register/situation";
import { commissionFigures } from "@/lib/services/statistics/commission-figures";
import { dayOf } from "@/lib/services/today";

const NOW = new Date("2026-11-24T10:00:00+01:00");
const kept: { memberId: string; bytes: Uint8Array }[] = [];
let syndicateId = "";
let neighbourId = "";

beforeAll(async () => {
  const signIns = await seedDemo(migrator(), {
    passwordFor: (email) => `mot de passe de ${email}`,
    hashPassword: async (password) => `hash:${password.length}`,
    now: NOW,
    definitions: statisticsFr.cards,
    say: () => {},
    keep: async ({ memberId }, bytes) => {
      kept.push({ memberId, bytes });
      return sha256Of(bytes);
    },
  });
  expect(signIns).toHaveLength(6);
  const rows = await migrator()<
    { id: string; name: string }[]
  >`select id, name from syndicate where demo order by created_at`;
  syndicateId = rows.find(({ name }) => name.includes("Valdour"))?.id ?? "";
  neighbourId = rows.find(({ name }) => name.includes("Deux-Rives"))?.id ?? "";
}, 120_000);

const count = async (table: string, where: string) => {
  const [row] = await migrator().unsafe<{ n: number }[]>(`select count(*)::integer as n from ${table} where ${where}`);
  return row?.n ?? 0;
};

test("DEM-01 the demo shows the figures of the minutes, A1 to A9 and A11, whatever came after", async () => {
  const commissioner = await newActor(syndicateId, "commissioner");
  const { figures } = await commissionFigures(commissioner, {}, NOW);
  expect(commissionJson(figures)).toEqual(fixture.expected);
});

test("DEM-02 every register of the demo stands at « a minima », computed again by the rules", async () => {
  const dpo = await newActor(syndicateId, "dpo");
  const ids = await migrator()<{ id: string }[]>`select id from member where syndicate_id = ${syndicateId}`;
  expect(ids).toHaveLength(60);
  const levels = [];
  for (const { id } of ids) {
    const scope = authorise(dpo, "register:read", id);
    levels.push(await inScope(scope, async (tx) => memberLevelToday(await loadSituation(tx, scope, dayOf(NOW))).level));
  }
  expect(new Set(levels)).toEqual(new Set(["a_minima"]));
});

test("DEM-03 the second syndicate shows the other levels and none of its rows to the first", async () => {
  const levels = await migrator()<
    { level: string }[]
  >`select level from member_level where syndicate_id = ${neighbourId} order by level`;
  expect(levels.map(({ level }) => level)).toEqual(["a_minima", "absent", "affine"]);
});

test("DEM-04 entry statuses vary, invented activity goes on to the day of the start and never before the minutes", async () => {
  for (const status of ["draft", "submitted", "to_complete", "reviewed", "approved"])
    expect(await count("entry", `syndicate_id = '${syndicateId}' and status = '${status}'`), status).toBeGreaterThan(5);
  expect(await count("intervention", `syndicate_id = '${syndicateId}' and date > '2022-11-15'`)).toBeGreaterThan(500);
  expect(await count("intervention", `syndicate_id = '${syndicateId}' and date > '2026-11-24'`)).toBe(0);
  expect(
    await count("visit", `syndicate_id = '${syndicateId}' and status = 'planned' and planned_at > '2026-11-24'`),
  ).toBe(3);
  expect(
    await count("visit_slot", `syndicate_id = '${syndicateId}' and state = 'open' and starts_at > '2026-11-24'`),
  ).toBe(4);
  expect(
    await count("action", `syndicate_id = '${syndicateId}' and status <> 'fait' and due_on < '2026-11-24'`),
  ).toBeGreaterThan(3);
});

test("DEM-07 the demo's mayor has one report read and one to read, its commission one, all sealed", async () => {
  const own = `syndicate_id = '${syndicateId}'`;
  expect(await count("member_report", `${own} and year = 2024 and acknowledged_at is not null`)).toBe(1);
  expect(await count("member_report", `${own} and year = 2025 and acknowledged_at is null`)).toBe(1);
  expect(await count("commission_report", `${own} and year = 2025`)).toBe(1);
  const { report } = await readGivenReport(await newActor(syndicateId, "commissioner"), { year: 2025, number: 1 });
  expect(report.figures.dpo?.total).toBeGreaterThan(50);
  expect(JSON.stringify(report)).not.toContain("Damprelle");
});

test("PRO-21 the demo shows a directory, contracts of every state and a second register with its controllers", async () => {
  const own = `syndicate_id = '${syndicateId}'`;
  expect(await count("processor", own)).toBe(6);
  for (const status of ["missing", "requested", "draft", "signed", "expired"])
    expect(await count("contract", `${own} and dpa_status = '${status}'`), status).toBeGreaterThan(3);
  expect(await count("contract", `${own} and ends_on < '2026-11-24'`)).toBeGreaterThan(0);
  expect(await count("entry_processor", own)).toBeGreaterThan(50);
  expect(await count("entry_software", own)).toBeGreaterThan(50);
  const { register } = await readSecondRegister(await newActor(syndicateId, "dpo"), NOW);
  expect(register.services.map(({ clients }) => clients.length)).toEqual([30, 54, 24]);
  expect(await count("contract", `syndicate_id = '${neighbourId}'`)).toBeGreaterThan(2);
});

test("DEM-06 the demo holds documents on each kind of object, one past its day, one kept for the DPO, all such as are taken in", async () => {
  const own = `syndicate_id = '${syndicateId}'`;
  for (const holder of ["entry_id", "contract_id", "intervention_id", "visit_id"])
    expect(await count("document", `${own} and ${holder} is not null`), holder).toBeGreaterThan(0);
  expect(await count("document", `${own} and expires_on < '2026-11-24'`)).toBe(1);
  expect(await count("document", `${own} and visibility = 'dpo_only'`)).toBe(1);
  for (const { bytes } of kept) {
    const read = readAttachment(bytes);
    if (!("kind" in read)) throw new Error("a document of the demo would be refused");
    expect(["pdf", "png"]).toContain(read.kind);
    expect(sha256Of(read.bytes)).toBe(sha256Of(bytes));
  }
  expect(kept).toHaveLength(await count("document", own));
});
