import { z } from "zod";
import { addDays, daysBetween } from "../day";

/** Above this share of « Autre », the acts of the quarter ask to be classified again (interventions.md § 3). */
export const OTHER_LIMIT = 0.05;
export const OTHER_THEME = "autre";
/** « Each quarter »: the days before the end of the week that are looked at. */
export const OTHER_DAYS = 91;

export const weekQuerySchema = z.object({ semaine: z.iso.date().optional().catch(undefined) });

/** A Monday, since when days are counted. */
const MONDAY = "1970-01-05";

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => {
  const since = daysBetween(MONDAY, day);
  return addDays(day, -(((since % 7) + 7) % 7));
};

export type DayLogged = { readonly date: string; readonly acts: number; readonly minutes: number };
export type WeekDay = DayLogged & {
  /** A working day that is over, or today, without an entry. Public holidays are not known. */
  readonly missing: boolean;
};

/** Monday to Sunday; a day of rest without an entry stays out. */
export function weekOf(monday: string, logged: readonly DayLogged[], today: string): WeekDay[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => {
      const date = addDays(monday, offset);
      const found = logged.find((one) => one.date === date) ?? { date, acts: 0, minutes: 0 };
      return { ...found, missing: found.acts === 0 && offset < 5 && date <= today };
    })
    .filter(({ acts }, offset) => offset < 5 || acts > 0);
}

export type OtherShare = { readonly other: number; readonly all: number };

/** Whether « Autre » took more than its share; no act is no share. */
export const asksToClassify = ({ other, all }: OtherShare): boolean => all > 0 && other / all > OTHER_LIMIT;
