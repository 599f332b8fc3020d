import type { History, HistoryAct } from "@/db/testing/history";
import { addDays } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/statistics/period";

const COUNTED = ["ouverte", "en_attente_membre", "close"];

const countBy = (acts: readonly HistoryAct[], keyOf: (act: HistoryAct) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const act of acts) {
    const key = keyOf(act);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

/** A second, plain way to count what the database counts: loops over the acts that were planted. */
export function countPlainly({ members, acts }: History, { from, to }: Period, today: string) {
  const counted = acts.filter(({ status }) => COUNTED.includes(status));
  const inside = counted.filter(({ date }) => date >= from && date <= to);
  const present = members.flatMap(({ joined, left }, index) =>
    (joined === null || joined <= today) && (left === null || left >= from) ? [index] : [],
  );
  const reached = (some: readonly HistoryAct[]) =>
    present.filter((index) => some.some(({ member }) => member === index)).length;
  const of = (service: "dpo" | "it") => {
    const own = inside.filter((act) => act.service === service);
    return {
      total: own.length,
      themes: countBy(own, ({ theme }) => theme),
      types: countBy(own, ({ type }) => type),
      modes: countBy(own, ({ mode }) => mode),
      months: countBy(own, ({ date }) => date.slice(0, 7)),
      minutes: own.reduce((sum, act) => sum + (act.duration ?? 0) + (act.preparation ?? 0), 0),
      travel: own.reduce((sum, act) => sum + (act.travel ?? 0), 0),
    };
  };
  const dpo = inside.filter(({ service }) => service === "dpo");
  return {
    dpo: of("dpo"),
    it: of("it"),
    membersTotal: present.length,
    membersHelped: reached(dpo),
    membersVisited: reached(dpo.filter(({ visitDone }) => visitDone)),
    visits: dpo.filter(({ visitDone }) => visitDone).length,
    late: dpo.filter(({ date, entered }) => entered > addDays(date, 30)).length,
  };
}
export type PlainCount = ReturnType<typeof countPlainly>;
