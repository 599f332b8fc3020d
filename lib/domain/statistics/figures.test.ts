import { expect, test } from "vitest";
import { aggregatesSchema } from "./aggregates";
import { cardsOf } from "./card";
import { commissionJson } from "./commission-json";
import { figuresOf } from "./figures";
import { minutesParts } from "./minutes-sentence";
import { groupSmallShares } from "./share";
import { shownTable } from "./shown-table";
import { tableOf } from "./table";
import { aggregatesOf, fixture, fixtureActs, PERIOD, terms } from "./testing/fixture";

const aggregates = aggregatesOf(fixtureActs);
const figures = figuresOf(aggregatesSchema.parse(aggregates), PERIOD, terms);
const { dpo, it, coverage } = figures;
const theme = (code: string) => dpo?.themes.find((row) => row.code === code);
const monthsOf = (year: number) => it?.months.find((line) => line.year === year)?.counts ?? [];
const at = (year: number, month: number) => monthsOf(year)[month - 1];
const largest = (year: number) => monthsOf(year).indexOf(Math.max(...monthsOf(year).map((n) => n ?? -1))) + 1;
const smallest = (year: number) => monthsOf(year).indexOf(Math.min(...monthsOf(year).map((n) => n ?? 9999))) + 1;

test("STA-01 A1 A2 A3: communication 37, relation citoyen/usager 27, ressources humaines 15.5 per cent of 200", () => {
  expect(dpo?.total).toBe(200);
  expect(theme("communication_donnees")).toMatchObject({ count: 74, percent: 37 });
  expect(theme("relation_usager")).toMatchObject({ count: 54, percent: 27 });
  expect(theme("ressources_humaines")).toMatchObject({ count: 31, percent: 15.5 });
});

test("STA-01 A4: the other themes are 41 of 200, 20.5 per cent", () => {
  expect(commissionJson(figures).dpo?.otherThemes).toEqual({ count: 41, percent: 20.5 });
});

test("STA-01 A5 A6: 46 members helped, 11 visited, 14 visits, of 60", () => {
  expect(coverage).toMatchObject({
    membersHelped: 46,
    membersVisited: 11,
    visits: 14,
    membersTotal: 60,
    membersWithout: 14,
  });
  expect([coverage?.helpedPercent, coverage?.visitedPercent]).toEqual([76.7, 18.3]);
});

test("STA-01 A7: on-site work of the IT service stays under 10 per cent each year: 9, 8, 7", () => {
  expect(it?.onSite).toMatchObject({ count: 80, percent: 8 });
  expect(it?.onSite.byYear).toEqual([
    { year: 2020, percent: 9 },
    { year: 2021, percent: 8 },
    { year: 2022, percent: 7 },
  ]);
});

test("STA-01 A8: Berger-Levrault is 700 of 1 000 requests", () => {
  expect(it?.themes[0]).toMatchObject({ code: "berger_levrault", count: 700, percent: 70 });
});

test("STA-01 A9: remote maintenance grows: 50, 56, 62 per cent", () => {
  expect(it?.details.remoteByYear.map(({ percent }) => percent)).toEqual([50, 56, 62]);
});

test("STA-01 A10: a mailing to all members is no act of a member: only rows of acts change a figure", () => {
  const more = figuresOf(
    aggregatesOf([...fixtureActs, { ...(fixtureActs[0] ?? never()), member: "M99" }]),
    PERIOD,
    terms,
  );
  expect(more.dpo?.total).toBe(201);
  expect(more.coverage?.membersHelped).toBe(47);
  expect(Object.keys(aggregatesSchema.shape)).not.toContain("collective");
});

test("STA-01 A11: peaks in January 2021 and 2022, a second one in June 2021, lows in April 2020, August 2021 and 2022", () => {
  expect([largest(2021), at(2021, 1), largest(2022), at(2022, 1)]).toEqual([1, 46, 1, 48]);
  expect([at(2021, 2), at(2022, 2), at(2021, 6)]).toEqual([40, 42, 42]);
  expect([smallest(2020), at(2020, 4), smallest(2021), at(2021, 8), smallest(2022), at(2022, 8)]).toEqual([
    4, 10, 8, 16, 8, 12,
  ]);
});

test("STA-02 the JSON of the command line is exactly `expected` of the fixture", () => {
  expect(commissionJson(figures)).toEqual(fixture.expected);
});

test("STA-03 the years beside each other: 82 in 2022 against 61 on the same period of 2021", () => {
  expect([dpo?.currentTotal, dpo?.previousTotal]).toEqual([82, 61]);
  expect(dpo?.themes.reduce((sum, row) => sum + row.previousCount, 0)).toBe(61);
});

test("STA-03 time is printed with and without travel, over the years of the period", () => {
  expect([dpo?.minutes, dpo?.travelMinutes]).toEqual([10_140, 0]);
  expect(dpo?.years.map(({ minutes }) => minutes)).toEqual([37 * 60 + 45, 63 * 60 + 10, 68 * 60 + 5]);
});

test("STA-04 the chart groups themes under 5 per cent: four shown, seven others for 14.5 per cent", () => {
  const { shown, others } = groupSmallShares(dpo?.themes ?? [], dpo?.total ?? 0);
  expect(shown.map((row) => row.count)).toEqual([74, 54, 31, 12]);
  expect(others).toEqual({ rows: 7, count: 29, percent: 14.5 });
});

test("STA-05 the sentence for the minutes has the numbers of the minutes", () => {
  expect(minutesParts(figures)).toEqual({
    period: PERIOD,
    interventions: 200,
    members: 46,
    membersTotal: 60,
    membersVisited: 11,
    themes: [
      { code: "communication_donnees", percent: 37 },
      { code: "relation_usager", percent: 27 },
      { code: "ressources_humaines", percent: 15.5 },
    ],
  });
});

test("STA-06 the commission reads ten cards in their order; a technician only those of the IT service", () => {
  expect(cardsOf(figures).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const technician = figuresOf({ ...aggregates, services: ["it"], coverage: null }, PERIOD, terms);
  expect(cardsOf(technician).map(({ code }) => code)).toEqual(["modes", "months"]);
  expect([tableOf(technician, "themes"), minutesParts(technician)]).toEqual([null, null]);
});

test("STA-06 every table carries its denominator, and its shares are of that number", () => {
  expect(tableOf(figures, "themes")?.denominator).toEqual({ of: "dpo", count: 200 });
  expect(tableOf(figures, "modes-it")?.denominator).toEqual({ of: "it", count: 1000 });
  expect(tableOf(figures, "members-visited")?.rows.map((row) => row.values)).toEqual([
    [11, 18.3],
    [49, 81.7],
  ]);
  const themes = tableOf(figures, "themes");
  const alone = themes && shownTable(themes, { yearsBack: 0, values: "both" });
  expect(alone?.columns.map(({ code }) => code)).toEqual(["count", "percent"]);
  expect(alone?.rows[0]?.values).toEqual([74, 37]);
  expect(tableOf(figures, "cases")?.rows.map((row) => row.values[0])).toEqual([5, 8]);
});

test("STA-07 the month is blank where the period stops, zero where nothing happened inside it", () => {
  expect(monthsOf(2022).slice(8)).toEqual([24, 24, null, null]);
  const whole = { from: "2022-01-01", to: "2022-12-31" };
  expect(figuresOf(aggregatesOf(fixtureActs, whole), whole, terms).it?.months[0]?.counts.slice(8)).toEqual([
    24, 24, 0, 0,
  ]);
});

test("STA-07 a period without any act has totals of zero and no share", () => {
  const empty = { from: "2019-01-01", to: "2019-12-31" };
  const none = figuresOf(aggregatesOf(fixtureActs, empty), empty, terms);
  expect([none.dpo?.total, none.it?.onSite.percent, none.dpo?.themes]).toEqual([0, null, []]);
});

function never(): never {
  throw new Error("the fixture has no act");
}
