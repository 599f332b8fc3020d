import type { StatisticsFigures } from "./figures";
import { tableOf } from "./table";
import type { TableCode } from "./table-shape";

/** The ten figures of the commission, in their order, with the tables that each unfolds. Numbers stay when one is absent. */
export const CARDS = [
  { code: "interventions", number: 1, sheet: 1, tables: ["interventions"] },
  { code: "members-helped", number: 2, sheet: 1, tables: ["members-helped", "kinds"] },
  { code: "members-visited", number: 3, sheet: 1, tables: ["members-visited"] },
  { code: "themes", number: 4, sheet: 1, tables: ["themes", "theme-kinds"] },
  { code: "types", number: 5, sheet: 1, tables: ["types"] },
  { code: "modes", number: 6, sheet: 2, tables: ["modes-dpo", "modes-it", "domains-it"] },
  { code: "months", number: 7, sheet: 2, tables: ["months-it", "months-dpo"] },
  { code: "registers", number: 8, sheet: 2, tables: ["registers"] },
  { code: "cases", number: 9, sheet: 2, tables: ["cases"] },
  { code: "hours", number: 10, sheet: 2, tables: ["hours"] },
] as const satisfies readonly { code: string; number: number; sheet: 1 | 2; tables: readonly TableCode[] }[];

export type Card = (typeof CARDS)[number];
export type CardCode = Card["code"];

/** The cards that have at least one table for who asks: a figure whose object is not there is absent, not zero. */
export const cardsOf = (figures: StatisticsFigures): Card[] =>
  CARDS.filter(({ tables }) => tables.some((code) => tableOf(figures, code) !== null));
