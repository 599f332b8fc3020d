import type { Card, CardCode } from "@/lib/domain/statistics/card";

export type Span = "third" | "half" | "full";

const WIDTHS = { third: 4, half: 6, full: 12 } as const;
const ROW = 12;
const NATURAL: Partial<Record<CardCode, Span>> = { themes: "half", types: "half", modes: "full", months: "full" };

type Placed = { plan: Card; span: Span };

const naturalSpan = (plan: Card): Span => NATURAL[plan.code] ?? "third";

/** A row that its cards do not fill is shared out among them: a figure left out leaves no hole. */
function filled(row: readonly Card[]): Placed[] {
  const width = row.reduce((sum, plan) => sum + WIDTHS[naturalSpan(plan)], 0);
  const shared: Span = row.length === 1 ? "full" : "half"; // three cards fill their row
  return row.map((plan) => ({ plan, span: width === ROW ? naturalSpan(plan) : shared }));
}

/** The cards of one printed sheet in their order, each with its width. */
function placed(cards: readonly Card[]): Placed[] {
  const rows: Card[][] = [];
  let width = ROW;
  for (const plan of cards) {
    const own = WIDTHS[naturalSpan(plan)];
    if (width + own > ROW) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(plan);
    width += own;
  }
  return rows.flatMap(filled);
}

/** The two groups of figures, which are two printed sheets. */
export const sheetsOf = (cards: readonly Card[]) =>
  ([1, 2] as const).map((sheet) => ({ sheet, cards: placed(cards.filter((plan) => plan.sheet === sheet)) }));
