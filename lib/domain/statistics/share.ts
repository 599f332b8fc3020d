/** Part of `count` in `total`, in per cent with one decimal, half up: 31 of 200 is 15.5. Null without a denominator: no share is shown then. */
export const share = (count: number, total: number): number | null =>
  total === 0 ? null : Math.floor((count * 2000 + total) / (2 * total)) / 10;

/** Shares are rounded one by one: true when they no longer add up to 100, which the page then says. */
export function sharesDrift(shares: readonly (number | null)[]): boolean {
  if (shares.length === 0 || shares.includes(null)) return false;
  return shares.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 10), 0) !== 1000;
}

export type Counted = { readonly code: string; readonly count: number };
export type Shared = Counted & { readonly percent: number | null };

/** The rows with their shares of `total`, largest first; equal counts keep the order they came in. */
export const withShares = <T extends Counted>(rows: readonly T[], total: number): (T & Shared)[] =>
  [...rows].sort((a, b) => b.count - a.count).map((row) => ({ ...row, percent: share(row.count, total) }));

/** Under 5 % of the total a row joins « Autres » in a chart; its table still shows it. */
export const GROUPING_THRESHOLD_PERCENT = 5;

export type Grouped = {
  readonly shown: readonly Shared[];
  readonly others: { readonly rows: number; readonly count: number; readonly percent: number | null } | null;
};

/** Rows of a chart: those that reach the threshold, then the rest as one. A lone small row keeps its name. */
export function groupSmallShares(rows: readonly Shared[], total: number): Grouped {
  const small = rows.filter(({ count }) => count * 100 < GROUPING_THRESHOLD_PERCENT * total);
  if (small.length < 2) return { shown: rows, others: null };
  const count = small.reduce((sum, row) => sum + row.count, 0);
  return {
    shown: rows.filter((row) => !small.includes(row)),
    others: { rows: small.length, count, percent: share(count, total) },
  };
}
