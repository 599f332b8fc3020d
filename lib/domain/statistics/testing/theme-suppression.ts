import { MINIMUM_CELL } from "../suppression";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Themes crossed with kinds of member, whose totals by kind and by theme are published: a line per kind, a column per theme.
 * A theme is shown for every kind or for none. It is hidden when one of its cells is under the minimum; then the smallest others
 * are, until two columns at least are hidden, what the hidden ones hold beside the largest reaches the minimum, and so does each
 * line of them: a full block of two lines and two columns, of which totals give no cell.
 */
export function publishThemes(cells: readonly (readonly number[])[], minimum = MINIMUM_CELL): (number | null)[][] {
  const themes = cells[0]?.length ?? 0;
  if (cells.length < 2) return cells.map((line) => line.map(() => null));
  const column = (theme: number) => cells.map((line) => line[theme] ?? 0);
  const totals = Array.from({ length: themes }, (_, theme) => sum(column(theme)));
  const hidden = totals.map((_, theme) => Math.min(...column(theme)) < minimum);
  const closed = () => totals.filter((_, theme) => hidden[theme]);
  const isSafe = () =>
    closed().length > 1 &&
    sum(closed()) - Math.max(...closed()) >= minimum &&
    cells.every((line) => sum(line.filter((_, theme) => hidden[theme])) >= minimum);
  while (closed().length > 0 && closed().length < themes && !isSafe()) {
    const open = totals.flatMap((total, theme) => (hidden[theme] ? [] : [{ total, theme }]));
    const smallest = open.reduce((least, one) => (one.total < least.total ? one : least));
    hidden[smallest.theme] = true;
  }
  return cells.map((line) => line.map((value, theme) => (hidden[theme] ? null : value)));
}
