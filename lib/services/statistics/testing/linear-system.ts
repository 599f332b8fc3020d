/** A prime under 2^15: products of two residues stay small integers, which is what makes this quick. */
const PRIME = 32_749;

const residue = (value: number) => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (a > 1) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a % b];
    [x, y] = [y, x - quotient * y];
  }
  return residue(x);
}

type Pivots = Map<number, Int32Array>;

/** What remains of a row once everything already known is taken off; null when nothing remains. */
function reduced(pivots: Pivots, row: Int32Array): number | null {
  for (let column = 0; column < row.length; column++) {
    const factor = row[column] ?? 0;
    if (factor === 0) continue;
    const known = pivots.get(column);
    if (!known) return column;
    for (let at = column; at < row.length; at++) {
      const part = known[at] ?? 0;
      if (part !== 0) row[at] = residue((row[at] ?? 0) - factor * part);
    }
  }
  return null;
}

function echelon(rows: Iterable<Int32Array>): Pivots {
  const pivots: Pivots = new Map();
  for (const row of rows) {
    const column = reduced(pivots, row);
    if (column === null) continue;
    const scale = inverse(row[column] ?? 1);
    pivots.set(
      column,
      row.map((value) => (value * scale) % PRIME),
    );
  }
  return pivots;
}

/** Columns that no row tells apart are one unknown: the rank is the same without their doubles. */
function classesOf(rows: readonly Uint8Array[], columns: number): Int32Array {
  const classes = new Int32Array(columns);
  for (const row of rows) {
    const finer = new Map<number, number>();
    for (let column = 0; column < columns; column++) {
      const key = (classes[column] ?? 0) * 2 + (row[column] ?? 0);
      const known = finer.get(key) ?? finer.size;
      finer.set(key, known);
      classes[column] = known;
    }
  }
  return classes;
}

/** Sums of unknowns whose values are known, solved exactly (modulo a prime). */
export class LinearSystem {
  readonly #rows: Uint8Array[] = [];
  #solved: { classes: Int32Array; many: number; pivots: Pivots } | undefined;
  constructor(readonly columns: number) {}

  add(row: Uint8Array): void {
    this.#rows.push(row);
    this.#solved = undefined;
  }

  #solve() {
    if (this.#solved) return this.#solved;
    const classes = classesOf(this.#rows, this.columns);
    const many = classes.reduce((most, one) => Math.max(most, one + 1), 0);
    const short = (row: Uint8Array) => {
      const small = new Int32Array(many);
      for (let column = 0; column < this.columns; column++) small[classes[column] ?? 0] = row[column] ?? 0;
      return small;
    };
    this.#solved = { classes, many, pivots: echelon(this.#rows.map(short)) };
    return this.#solved;
  }

  /** Whether the value of that sum follows from what is known. */
  determines(row: Uint8Array): boolean {
    const { classes, many, pivots } = this.#solve();
    const small = new Int32Array(many).fill(-1);
    for (let column = 0; column < this.columns; column++) {
      const value = row[column] ?? 0;
      const at = classes[column] ?? 0;
      // Two unknowns that nothing tells apart, of which the sum holds one alone.
      if (small[at] !== -1 && small[at] !== value) return false;
      small[at] = value;
    }
    return reduced(pivots, small) === null;
  }

  /**
   * How many independent sums over these columns alone follow from what is known: the rank that is lost when the columns are
   * taken out of every row.
   */
  determinedWithin(columns: ReadonlySet<number>): number {
    const { classes, many, pivots } = this.#solve();
    const outside = new Set<number>();
    for (let column = 0; column < this.columns; column++) if (!columns.has(column)) outside.add(classes[column] ?? 0);
    const rows = [...pivots.values()].map((row) => row.map((value, at) => (outside.has(at) ? value : 0)));
    return pivots.size - (many === 0 ? 0 : echelon(rows).size);
  }
}
