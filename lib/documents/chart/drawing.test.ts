import { describe, expect, test } from "vitest";
import type { WrittenChart } from "@/lib/domain/meeting/written";
import { drawingOf, type Mark } from "./drawing";

const months = Array.from({ length: 12 }, (_, month) => `m${month}`);
const year = (values: number[]) => ({ name: "2022", values });
const lines = (notes: Extract<WrittenChart, { kind: "lines" }>["notes"]): Mark[] => [
  ...drawingOf({
    ...{ kind: "lines", title: "Titre", description: "Valeurs", months, notes },
    lines: [year([48, 42, 38, 34, 28, 32, 18, 12, 24, 24, 20, 20])],
  }).marks,
];
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
const leaders = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === "line" && mark.width === 0.6 ? [mark] : []));

describe("MEE-27 the charts of a meeting on paper", () => {
  test("two notes of one month stand over one another, and only the nearer one leads to its month", () => {
    const marks = lines([
      { month: 0, text: "DSN 2021", row: 0 },
      { month: 0, text: "DSN 2022", row: 1 },
      { month: 5, text: "REU 2021", row: 2 },
    ]);
    const told = texts(marks).filter(({ text }) => /DSN|REU/.test(text));
    expect(told.map(({ y }) => y)).toEqual([50, 34, 18]);
    expect(leaders(marks).map(({ points }) => points[0])).toEqual([
      [34, 54],
      [expect.closeTo(286.73, 1), 22],
    ]);
    const plot = Math.min(...marks.flatMap((mark) => (mark.kind === "dot" ? [mark.y] : [])));
    expect(plot).toBeGreaterThan(50);
  });

  test("a chart without notes keeps its height, and one row of them needs no more", () => {
    const height = (notes: Parameters<typeof lines>[0]) =>
      drawingOf({ kind: "lines", title: "", description: "", months, lines: [], notes }).height;
    expect(height([{ month: 3, text: "REU", row: 0 }])).toBe(height([]));
    expect(height([{ month: 3, text: "REU", row: 1 }])).toBe(height([]) + 16);
  });

  test("the line of ten in a hundred strikes out no name", () => {
    const bar = (label: string) => ({ label, text: "5 % · 5", value: 5, kind: "plain" as const });
    const { marks } = drawingOf({
      ...{ kind: "bars", title: "Modes", description: "Valeurs", mark: { value: 10, text: "10 %" } },
      bars: ["À distance (visioconférence)", "Téléphone"].map(bar),
    });
    const struck = marks.flatMap((mark) => (mark.kind === "line" ? [mark.points.map(([, y]) => y)] : []));
    expect(struck).toHaveLength(2);
    const names = texts(marks).filter(({ size }) => size === 15);
    for (const { y } of names)
      for (const [from = 0, to = 0] of struck)
        expect(to <= y - 11 || from >= y + 4, `${from}-${to} over ${y}`).toBe(true);
  });
});
