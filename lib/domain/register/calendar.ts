import { endOfMonth } from "../day";

/** The same day `months` later; the 31st becomes the last day of a shorter month. Days are 'YYYY-MM-DD'. */
export function addMonths(day: string, months: number): string {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
  const month = first.toISOString().slice(0, 7);
  const same = `${month}${day.slice(7)}`;
  const end = endOfMonth(month);
  return same > end ? end : same;
}
