import type { Aggregates } from "@/lib/domain/statistics/aggregates";
import type { Filters } from "@/lib/domain/statistics/filters";
import { comparisonOf, type Period } from "@/lib/domain/statistics/period";
import { type CommissionWorld, PROFILES, type Profile, SLOTS } from "./commission-world";

/** A published number that is a sum of acts: which members, which slots of the year, which acts. */
export type Cell = {
  name: string;
  value: number;
  members: (kind: string) => boolean;
  slots: (slot: number) => boolean;
  acts: (profile: Profile) => boolean;
};

const everyone = () => true;
const within = (from: string | null, to: string) => (slot: number) => {
  const days = SLOTS[slot];
  return days !== undefined && (from === null || days.from >= from) && days.from <= to;
};

function dayRange(period: Period, year: number | null, month: number | null): (slot: number) => boolean {
  const inside = within(period.from, period.to);
  const start = `${year}-${month === null ? "" : String(month).padStart(2, "0")}`;
  return (slot) => inside(slot) && (year === null || (SLOTS[slot]?.from ?? "").startsWith(start));
}

/**
 * Every sum of acts that an answer publishes, with what it is the sum of. Left out, because they are no sum: numbers of distinct
 * members and registers by level. Minutes are sums of the very same acts.
 */
export function cellsOf(answer: Aggregates, period: Period, filters: Filters, kinds: readonly string[]): Cell[] {
  const filtered = (profile: Profile) =>
    (["service", "theme", "type", "mode"] as const).every(
      (axis) => filters[axis] === null || profile[axis] === filters[axis],
    );
  const whole = { members: everyone, slots: within(period.from, period.to) };
  const counts = answer.counts.map(({ service, dimension, code, crossed, year, month, count }): Cell => {
    const axis = dimension.split("_")[0];
    return {
      ...whole,
      name: `${dimension} ${service} ${code} ${crossed} ${year} ${month}`,
      value: count,
      slots: dayRange(period, year, month),
      acts: (one) =>
        filtered(one) &&
        one.service === service &&
        (code === null || one[axis === "type" ? "type" : axis === "mode" ? "mode" : "theme"] === code) &&
        (crossed === null || one.mode === crossed),
    };
  });
  const comparison = answer.comparison.map(({ service, window, theme, count }): Cell => {
    const days = comparisonOf(period)[window];
    return {
      ...whole,
      name: `${window} ${service} ${theme}`,
      value: count,
      slots: within(days.from, days.to),
      acts: (one) => filtered(one) && one.service === service && (theme === null || one.theme === theme),
    };
  });
  const dpo = (one: Profile) => filtered(one) && one.service === "dpo";
  const visit = (one: Profile) => dpo(one) && one.type === "visite";
  const { coverage } = answer;
  const ever = { members: everyone, slots: within(null, period.to) };
  const covered: Cell[] = coverage
    ? [
        { ...whole, name: "visits", value: coverage.visits, acts: visit },
        { ...whole, name: "late", value: coverage.lateEntries, acts: dpo },
        { ...ever, name: "start", value: coverage.sinceStart.interventions, acts: dpo },
        { ...ever, name: "start visits", value: coverage.sinceStart.visits, acts: visit },
      ]
    : [];
  const named = new Set(answer.kinds.map(({ kind }) => kind));
  const ofKind = (name: string) => (kind: string) => (named.has(kind) ? kind === name : name === "autres");
  const byKind = answer.kinds.flatMap(({ kind, interventions }): Cell[] =>
    interventions === null
      ? []
      : [{ ...whole, name: `kind ${kind}`, value: interventions, members: ofKind(kind), acts: dpo }],
  );
  const crossed = answer.themeKinds.flatMap(({ theme, kind, count }): Cell[] =>
    count === null
      ? []
      : [
          {
            ...whole,
            name: `${theme} × ${kind}`,
            value: count,
            members: ofKind(kind),
            acts: (one) => dpo(one) && one.theme === theme,
          },
        ],
  );
  if (kinds.length === 0) throw new Error("a syndicate has members");
  return [...counts, ...comparison, ...covered, ...byKind, ...crossed];
}

export const COLUMNS = SLOTS.length * PROFILES.length;

/** The sum as a row over one unknown for each member, slot of the year and kind of act. */
export function rowOf(cell: Pick<Cell, "members" | "slots" | "acts">, { kinds }: CommissionWorld): Uint8Array {
  const row = new Uint8Array(kinds.length * COLUMNS);
  const profiles = PROFILES.flatMap((profile, index) => (cell.acts(profile) ? [index] : []));
  const slots = SLOTS.flatMap((_, slot) => (cell.slots(slot) ? [slot] : []));
  kinds.forEach((kind, member) => {
    if (!cell.members(kind)) return;
    for (const slot of slots)
      for (const profile of profiles) row[member * COLUMNS + slot * PROFILES.length + profile] = 1;
  });
  return row;
}

/** The same for two cells that are the same sum. */
export function keyOf(cell: Pick<Cell, "members" | "slots" | "acts">, { kinds }: CommissionWorld): string {
  const bits = (values: readonly boolean[]) => values.map(Number).join("");
  return [
    bits(kinds.map(cell.members)),
    bits(SLOTS.map((_, slot) => cell.slots(slot))),
    bits(PROFILES.map(cell.acts)),
  ].join();
}

/** What the acts of the world really give for that sum. */
export const sumOf = (row: Uint8Array, { acts }: CommissionWorld): number =>
  acts.reduce((sum, act) => sum + (row[act.member * COLUMNS + act.slot * PROFILES.length + act.profile] ?? 0), 0);

/** The unknowns of those members. */
export const columnsOf = (members: readonly number[]): Set<number> =>
  new Set(members.flatMap((member) => Array.from({ length: COLUMNS }, (_, at) => member * COLUMNS + at)));
