import { expect, test } from "vitest";
import { inStatistics } from "@/db/client";
import { type Question, selectFigures } from "@/db/queries/statistics/figures";
import { newActor } from "@/db/testing/people";
import type { SyndicateRight } from "@/lib/domain/access/matrix";
import { type Actor, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { endOfMonth } from "@/lib/domain/day";
import type { Aggregates } from "@/lib/domain/statistics/aggregates";
import { type Filters, NO_FILTERS } from "@/lib/domain/statistics/filters";
import type { Period } from "@/lib/domain/statistics/period";
import { type Cell, COLUMNS, cellsOf, columnsOf, keyOf, rowOf, sumOf } from "./testing/commission-cells";
import { type CommissionWorld, PRESET, plantCommission } from "./testing/commission-world";
import { LinearSystem } from "./testing/linear-system";

const SEED = Number(process.env.SEED ?? 20_261_128);
const MINIMUM = 5;
const times = (kind: string, count: number) => Array<string>(count).fill(kind);
/** One member alone of its kind, then another: whatever is said of the others must not say it of these. */
const LONELY = [...times("commune", 8), ...times("epci", 5), "ccas", "school_body"];
const LARGE = [...times("commune", 8), ...times("epci", 6), ...times("ccas", 6)];

const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, "0")}`);
/** Every period that the commission may ask for over the twelve months: whole months, and the meeting's own. */
const PERIODS: Period[] = [
  PRESET,
  ...months.flatMap((first, index) =>
    months.slice(index).map((last) => ({ from: `${first}-01`, to: endOfMonth(last) })),
  ),
];

/** Every combination of filters that the page lets through (a theme or a type names its service). */
const MODES = [null, "courriel", "deplacement"];
const FILTERS: Filters[] = [
  ...MODES.flatMap((mode) => [null, "it" as const].map((service) => ({ ...NO_FILTERS, service, mode }))),
  ...MODES.map((mode) => ({ ...NO_FILTERS, service: "it" as const, theme: "messagerie", mode })),
  ...[null, "communication_donnees", "relation_usager", "autre"].flatMap((theme) =>
    [null, "conseil", "visite"].flatMap((type) =>
      MODES.map((mode) => ({ ...NO_FILTERS, service: "dpo" as const, theme, type, mode })),
    ),
  ),
];

type Ask = (questions: readonly Question[]) => Promise<Aggregates[]>;

function addTo(system: LinearSystem, cell: Cell, world: CommissionWorld): number {
  const row = rowOf(cell, world);
  system.add(row);
  return sumOf(row, world);
}

async function published(ask: Ask, world: CommissionWorld, filtered: readonly Filters[]) {
  const system = new LinearSystem(world.kinds.length * COLUMNS);
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  let cells = 0;
  for (const filters of filtered) {
    const answers = await ask(PERIODS.map((period) => ({ period, filters })));
    for (const [index, period] of PERIODS.entries()) {
      const answer = answers[index] ?? expect.fail("each question has its answer");
      for (const cell of cellsOf(answer, period, filters, world.kinds)) {
        cells++;
        const key = keyOf(cell, world);
        const sum = seen.get(key) ?? addTo(system, cell, world);
        seen.set(key, sum);
        if (sum !== cell.value) wrong.push(`${cell.name} ${period.from} ${period.to}: ${cell.value}`);
      }
    }
  }
  return { system, cells, wrong };
}

/** All the questions in one transaction: each still is a statement of its own. */
const allOf =
  (scope: Scope<SyndicateRight>, commission: boolean): Ask =>
  (questions) =>
    inStatistics(scope, async (tx) => {
      const answers: Aggregates[] = [];
      for (const question of questions) answers.push(await selectFigures(tx, { ...question, commission }));
      return answers;
    });

const asCommissioner = (actor: Actor): Ask => {
  const scope = authoriseSyndicate(actor, "statistics:commission");
  return allOf(scope, true);
};

/** The same counts with nothing suppressed: what the DPO reads on her own page. */
async function unprotected({ syndicateId }: CommissionWorld): Promise<Ask> {
  const scope = authoriseSyndicate(await newActor(syndicateId, "dpo"), "statistics:syndicate");
  return allOf(scope, false);
}

const only = async (ask: Ask, period: Period): Promise<Aggregates> =>
  (await ask([{ period }]))[0] ?? expect.fail("the question has its answer");

const townsFound = (system: LinearSystem, { kinds }: CommissionWorld) =>
  kinds.flatMap((kind, member) => (system.determinedWithin(columnsOf([member])) > 0 ? [kind] : []));

async function worldOf(kinds: readonly string[]) {
  const world = await plantCommission(kinds, SEED);
  const actor = await newActor(world.syndicateId, "commissioner");
  return { world, ask: asCommissioner(actor) };
}

test(`STA-20 what the commission may ask over twelve months determines no town's value (seed ${SEED})`, async () => {
  const { world, ask } = await worldOf(LONELY);
  const { system, cells, wrong } = await published(ask, world, FILTERS);
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(20_000);
  expect(townsFound(system, world)).toEqual([]);
  const lonely = world.kinds.flatMap((kind, member) => (kind === "ccas" || kind === "school_body" ? [member] : []));
  expect(system.determinedWithin(columnsOf(lonely))).toBe(0);
  const open = await published(await unprotected(world), world, [NO_FILTERS]);
  expect(open.wrong).toEqual([]);
  expect(townsFound(open.system, world)).toEqual(["ccas", "school_body"]);
}, 240_000);

const yearOfThemes = (cells: readonly Cell[]) => cells.filter(({ name }) => name.includes(" × "));

test(`STA-21 no theme by kind of member under five is published nor follows from totals and other periods (seed ${SEED})`, async () => {
  const { world, ask } = await worldOf(LARGE);
  const { system, wrong } = await published(
    ask,
    world,
    FILTERS.filter(({ mode }) => mode === null),
  );
  expect(wrong).toEqual([]);
  expect(townsFound(system, world)).toEqual([]);
  const year = { from: "2024-01-01", to: "2024-12-31" };
  const answer = await only(ask, year);
  const shown = yearOfThemes(cellsOf(answer, year, NO_FILTERS, world.kinds));
  const open = await only(await unprotected(world), year);
  const totals = cellsOf(open, year, NO_FILTERS, world.kinds);
  const truth = yearOfThemes(totals);
  const hidden = truth.filter(({ name }) => !shown.some((cell) => cell.name === name));
  expect(shown.every(({ value }) => value >= MINIMUM)).toBe(true);
  expect(hidden.filter((cell) => system.determines(rowOf(cell, world))).map(({ name }) => name)).toEqual([]);
  expect(shown.every((cell) => system.determines(rowOf(cell, world)))).toBe(true);
  // The control: only what is under the minimum taken out, nothing beside it.
  const naive = new LinearSystem(system.columns);
  for (const cell of totals) if (!truth.includes(cell) || cell.value >= MINIMUM) naive.add(rowOf(cell, world));
  const small = truth.filter(({ value }) => value < MINIMUM);
  expect(small.filter((cell) => naive.determines(rowOf(cell, world))).length).toBe(small.length);
}, 240_000);
