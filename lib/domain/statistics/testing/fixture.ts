import { readFileSync } from "node:fs";
import { z } from "zod";
import { dictionarySchema } from "@/lib/domain/intervention/dictionary-term";
import type { Service } from "@/lib/domain/intervention/service";
import type { Aggregates, CountRow } from "../aggregates";
import { comparisonOf, type Period } from "../period";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const act = z.object({
  date: z.string(),
  member: z.string(),
  theme: z.string(),
  type: z.string(),
  mode: z.string(),
  minutes: z.number(),
});
const fixtureSchema = z.object({
  expected: z.object({ dpo: z.record(z.string(), z.unknown()), it: z.record(z.string(), z.unknown()) }),
  members: z.array(
    z.object({
      code: z.string(),
      type: z.string(),
      registerLevel: z.enum(["absent", "a_minima", "affine", "maitrise"]),
    }),
  ),
  dpoInterventions: z.array(act),
  itRequests: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});

export const fixture = fixtureSchema.parse(read("db/reference/stats-fixture.json"));
export const terms = dictionarySchema.parse(read("db/reference/dictionaries.json"));
export const PERIOD: Period = { from: "2020-01-01", to: "2022-11-15" };

export type FixtureAct = {
  readonly service: Service;
  readonly date: string;
  readonly member: string;
  readonly theme: string;
  readonly type: string | null;
  readonly mode: string;
  readonly minutes: number;
};

export const fixtureActs: readonly FixtureAct[] = [
  ...fixture.dpoInterventions.map((row) => ({ ...row, service: "dpo" as const })),
  ...fixture.itRequests.map(([date, member, mode, theme]) => ({
    service: "it" as const,
    date,
    member,
    theme,
    type: null,
    mode,
    minutes: 0,
  })),
];

/** A second, plain way to count what the database counts: a dictionary of keys and a loop. */
function countBy(
  acts: readonly FixtureAct[],
  dimension: CountRow["dimension"],
  keyOf: (a: FixtureAct) => Partial<CountRow>,
): CountRow[] {
  const groups = new Map<string, CountRow>();
  for (const one of acts) {
    const key = { code: null, crossed: null, year: null, month: null, ...keyOf(one) };
    const id = JSON.stringify([one.service, key]);
    const group = groups.get(id) ?? { service: one.service, dimension, ...key, count: 0, minutes: 0, travel: 0 };
    groups.set(id, { ...group, count: group.count + 1, minutes: group.minutes + one.minutes });
  }
  return [...groups.values()];
}

const year = (a: FixtureAct) => Number(a.date.split("-")[0]);
const month = (a: FixtureAct) => Number(a.date.split("-")[1]);

function countsOf(acts: readonly FixtureAct[]): CountRow[] {
  return [
    ...countBy(acts, "total", () => ({})),
    ...countBy(acts, "theme", (a) => ({ code: a.theme })),
    ...countBy(
      acts.filter((a) => a.type),
      "type",
      (a) => ({ code: a.type }),
    ),
    ...countBy(acts, "mode", (a) => ({ code: a.mode })),
    ...countBy(acts, "month", (a) => ({ year: year(a), month: month(a) })),
    ...countBy(acts, "theme_year", (a) => ({ code: a.theme, year: year(a) })),
    ...countBy(acts, "mode_year", (a) => ({ code: a.mode, year: year(a) })),
    ...countBy(acts, "theme_mode", (a) => ({ code: a.theme, crossed: a.mode })),
  ];
}

function comparisonRows(acts: readonly FixtureAct[], period: Period): Aggregates["comparison"] {
  const windows = comparisonOf(period);
  return (["current", "previous", "former"] as const).flatMap((window) => {
    const within = acts.filter((a) => a.date >= windows[window].from && a.date <= windows[window].to);
    const rows = [...countBy(within, "total", () => ({})), ...countBy(within, "theme", (a) => ({ code: a.theme }))];
    return rows.map(({ service, code, count }) => ({ service, window, theme: code, count }));
  });
}

/** What the database would answer for these acts over the period, all 60 members of the fixture adhering. */
export function aggregatesOf(acts: readonly FixtureAct[], period: Period = PERIOD): Aggregates {
  const within = acts.filter((a) => a.date >= period.from && a.date <= period.to);
  const dpo = within.filter((a) => a.service === "dpo");
  const visits = dpo.filter((a) => a.type === "visite");
  const reach = {
    membersHelped: new Set(dpo.map((a) => a.member)).size,
    membersVisited: new Set(visits.map((a) => a.member)).size,
    visits: visits.length,
  };
  const { members } = fixture;
  const levels = ["absent", "a_minima", "affine", "maitrise"] as const;
  return {
    extractedOn: "2022-11-16",
    services: ["dpo", "it"],
    counts: countsOf(within),
    comparison: comparisonRows(acts, period),
    coverage: {
      membersTotal: members.length,
      membersLeft: 0,
      ...reach,
      sinceStart: { interventions: dpo.length, ...reach },
      lateEntries: 0,
    },
    kinds: [],
    themeKinds: [],
    registers: levels.map((level) => ({ level, members: members.filter((m) => m.registerLevel === level).length })),
  };
}
