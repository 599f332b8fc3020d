/** Where things stand in a chart, in px vertically and in % horizontally: it narrows, and the letters keep their size. */

export const MONTHS_PER_YEAR = 12;
const TEN = 10;

/** The end of a scale: the next multiple of ten above the largest value, so that no bar touches the edge. */
export const scaleEnd = (values: readonly number[]): number => (Math.floor(Math.max(0, ...values) / TEN) + 1) * TEN;

/** A share of the width as SVG writes it: '92.50%'. */
export const share = (value: number, end: number): string => `${((value / end) * 100).toFixed(2)}%`;

/** The place of month 0 to 11 on the line. */
export const monthAt = (month: number): string => share(month, MONTHS_PER_YEAR - 1);

/** Labels at the ends of lines: moved apart until none covers another, in the order they came. */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const mean = (places: number[]) => places.reduce((sum, y) => sum + y, 0) / places.length;
  for (let step = 1; step < order.length; step++) {
    const above = order[step - 1];
    const here = order[step];
    if (above && here && here.y - above.y < gap) here.y = above.y + gap;
  }
  const shift = mean(order.map(({ y }) => y)) - mean([...wanted]);
  const placed: number[] = [];
  for (const { y, index } of order) placed[index] = Math.round((y - (Number.isNaN(shift) ? 0 : shift)) * TEN) / TEN;
  return placed;
}

/** The row of each annotation above the plot, 0 nearest to it: two names closer than `reach` months do not share one. */
export function annotationRows(months: readonly number[], reach = 7): number[] {
  const lastOfRow: number[] = [];
  return months.map((month) => {
    const row = lastOfRow.findIndex((last) => month - last >= reach);
    const place = row === -1 ? lastOfRow.length : row;
    lastOfRow[place] = month;
    return place;
  });
}
