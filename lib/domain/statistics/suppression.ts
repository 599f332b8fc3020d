/** Under this count a crossing says too much about one member; the syndicate may raise it. */
export const MINIMUM_CELL = 5;

export const OTHER_KINDS = "autres";

/**
 * Cells of one line whose total is published: those under the minimum become null, then the smallest others, until what is
 * hidden cannot be found by subtraction (never one cell alone, never a hidden sum under the minimum).
 */
export function suppressCells(
  values: readonly number[],
  minimum = MINIMUM_CELL,
  hiddenFirst: readonly boolean[] = [],
): (number | null)[] {
  const hidden = values.map((value, index) => value < minimum || hiddenFirst[index] === true);
  const hiddenSum = () => values.reduce((sum, value, index) => sum + (hidden[index] ? value : 0), 0);
  const hiddenCells = () => hidden.filter(Boolean).length;
  while (hiddenCells() > 0 && hiddenCells() < values.length && (hiddenCells() === 1 || hiddenSum() < minimum)) {
    const shown = values.flatMap((value, index) => (hidden[index] ? [] : [{ value, index }]));
    const smallest = shown.reduce((least, cell) => (cell.value < least.value ? cell : least));
    hidden[smallest.index] = true;
  }
  return values.map((value, index) => (hidden[index] ? null : value));
}

export type KindRow = {
  readonly kind: string;
  readonly members: number;
  readonly interventions: number;
  readonly membersHelped: number;
  readonly membersVisited: number;
};
export type PublishedKind = { readonly kind: string; readonly members: number } & {
  readonly [C in "interventions" | "membersHelped" | "membersVisited"]: number | null;
};

/** Kinds of member with fewer than `minimum` members become one row « autres », last. */
export function mergeSmallKinds(rows: readonly KindRow[], minimum = MINIMUM_CELL): KindRow[] {
  const stays = (row: KindRow) => row.members >= minimum && row.kind !== OTHER_KINDS;
  const kept = rows.filter(stays).sort((a, b) => b.members - a.members);
  const small = rows.filter((row) => !stays(row));
  if (small.length === 0) return kept;
  const sum = (of: (row: KindRow) => number) => small.reduce((total, row) => total + of(row), 0);
  const others = {
    kind: OTHER_KINDS,
    members: sum((row) => row.members),
    interventions: sum((row) => row.interventions),
    membersHelped: sum((row) => row.membersHelped),
    membersVisited: sum((row) => row.membersVisited),
  };
  return [...kept, others];
}

/** The kinds as the commission may read them: small ones merged, and no figure of a group too small to hide in. */
export function publishKinds(rows: readonly KindRow[], minimum = MINIMUM_CELL): PublishedKind[] {
  const merged = mergeSmallKinds(rows, minimum);
  const tooSmall = merged.map((row) => row.members < minimum);
  const column = (of: (row: KindRow) => number) => suppressCells(merged.map(of), minimum, tooSmall);
  const interventions = column((row) => row.interventions);
  const membersHelped = column((row) => row.membersHelped);
  const membersVisited = column((row) => row.membersVisited);
  return merged.map(({ kind, members }, index) => ({
    kind,
    members,
    interventions: interventions[index] ?? null,
    membersHelped: membersHelped[index] ?? null,
    membersVisited: membersVisited[index] ?? null,
  }));
}
