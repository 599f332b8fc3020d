import type { WrittenChart } from "@/lib/domain/meeting/written";

/** `hatch` is the rest, `dots` on-site work: fills are told apart without colour, on any printer. */
export type Fill = "solid" | "dots" | "hatch" | "none";
type Dash = "solid" | "dashed" | "dotted";
type Anchor = "start" | "middle" | "end";

export type Mark =
  | { kind: "rect"; x: number; y: number; w: number; h: number; fill: Fill }
  | { kind: "text"; x: number; y: number; text: string; size: number; anchor: Anchor; bold: boolean }
  | { kind: "line"; points: readonly (readonly [number, number])[]; dash: Dash; width: number }
  | { kind: "dot"; x: number; y: number; shape: "disc" | "diamond" | "square" };

/** A chart as marks on a sheet in points: one geometry, whatever writes it. */
export type Drawing = {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
};

const WIDTH = 640;
const TEXT = 15;
const SMALL = 12;
const TEN = 10;

type Of<Kind extends WrittenChart["kind"]> = Extract<WrittenChart, { kind: Kind }>;

const rounded = (value: number) => Math.round(value * 100) / 100;
const scaleEnd = (values: readonly number[]) => (Math.floor(Math.max(0, ...values) / TEN) + 1) * TEN;
const text = (x: number, y: number, words: string, anchor: Anchor = "start", bold = false, size = TEXT): Mark => ({
  ...{ kind: "text", x: rounded(x), y: rounded(y), text: words, size, anchor, bold },
});

const ROW = 42;
/** Narrower than a year of months: beside others on a page its letters stay readable. */
const [FEW, NARROW, BARS] = [3, 280, 440];

function bars({ bars: rows, mark, title, description }: Of<"bars">): Drawing {
  const end = scaleEnd([...rows.map(({ value }) => value), mark?.value ?? 0]);
  const foot = rows.length * ROW;
  const width = rows.length <= FEW ? NARROW : BARS;
  const at = (value: number) => rounded((value / end) * width);
  const marks = rows.flatMap(({ label, text: value, value: length, kind }, row): Mark[] => [
    text(0, row * ROW + 16, label),
    text(width, row * ROW + 16, value, "end", true),
    {
      ...{ kind: "rect", x: 0, y: row * ROW + 23, w: at(length), h: 12 },
      fill: ({ plain: "solid", rest: "hatch", onsite: "dots" } as const)[kind],
    },
  ]);
  if (!mark) return { title, description, width, height: foot, marks };
  const x = at(mark.value);
  // Beside the bars only: a line all the way down would strike the names out.
  const line: Mark[] = [
    ...rows.map((_, row): Mark => ({ kind: "line", points: [[x, row * ROW + 20], [x, row * ROW + 38]], dash: "dashed", width: 1.5 })), // biome-ignore format: two points
    text(x + 4, foot + 13, mark.text, "start", true, SMALL),
  ];
  return { title, description, width, height: foot + 18, marks: [...marks, ...line] };
}

const SQUARE = 16;

function squares({ filled, total, title, description }: Of<"squares">): Drawing {
  const columns = total > 60 ? 30 : 15;
  const height = Math.max(1, Math.ceil(total / columns)) * SQUARE;
  const marks = Array.from(
    { length: total },
    (_, place): Mark => ({
      ...{ kind: "rect", w: 12.5, h: 12.5, fill: place < filled ? "solid" : "none" },
      x: 1.5 + (place % columns) * SQUARE,
      y: 1.5 + Math.floor(place / columns) * SQUARE,
    }),
  );
  return { title, description, width: columns * SQUARE, height, marks };
}

const PLOT = { left: 34, right: 590, height: 194 };
/** Above the plot: a row for each note that would cover another, and a gap. */
const [HEAD, NOTE_ROW] = [30, 16];
const STYLES = [
  { dash: "solid", width: 2.5, shape: "disc" },
  { dash: "dashed", width: 1.75, shape: "diamond" },
  { dash: "dotted", width: 1.75, shape: "square" },
] as const;

/** A month that is not counted breaks the line: the period ends there, not the activity. */
function runsOf(points: readonly (readonly [number, number] | null)[]) {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}

const anchorOf = (month: number): Anchor => (month > 9 ? "end" : month < 2 ? "start" : "middle");
/** Letters of the small size are some half of it wide. */
function covers({ month, text: words }: { month: number; text: string }, from: number, at: number): boolean {
  const width = words.length * SMALL * 0.6;
  const left = from - { start: 0, middle: width / 2, end: width }[anchorOf(month)];
  return at >= left && at <= left + width;
}

function lines({ lines: years, months, notes, title, description }: Of<"lines">): Drawing {
  const end = scaleEnd(years.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = (month: number) => rounded(PLOT.left + (month / 11) * (PLOT.right - PLOT.left));
  const top = HEAD + Math.max(0, ...notes.map(({ row }) => row)) * NOTE_ROW;
  const foot = top + PLOT.height;
  const y = (value: number) => rounded(foot - (value / end) * PLOT.height);
  const ticks = Array.from({ length: 6 }, (_, step) => Math.round((end / 5) * step));
  const grid = ticks.flatMap((tick): Mark[] => [
    { kind: "line", points: [[PLOT.left, y(tick)], [PLOT.right, y(tick)]], dash: "solid", width: tick === 0 ? 1 : 0.4 }, // biome-ignore format: two points
    text(PLOT.left - 8, y(tick) + 4, String(tick), "end", false, SMALL),
  ]);
  const names = months.map((name, month) => text(x(month), foot + 20, name, "middle", false, SMALL));
  const drawn = years.toReversed().flatMap(({ name, values }, rank): Mark[] => {
    const style = STYLES[rank] ?? STYLES[2];
    const points = values.map((value, month) => (value === null ? null : ([x(month), y(value)] as const)));
    const known = points.filter((point) => point !== null);
    const last = known.at(-1);
    return [
      ...runsOf(points).map((run): Mark => ({ kind: "line", points: run, dash: style.dash, width: style.width })),
      ...known.map(([px, py]): Mark => ({ kind: "dot", x: px, y: py, shape: style.shape })),
      ...(last ? [text(last[0] + 9, last[1] + (last[0] < PLOT.right ? 18 : 4), name, "start", true, SMALL)] : []),
    ];
  });
  const peak = (month: number) => y(Math.max(0, ...years.map(({ values }) => values[month] ?? 0)));
  const told = notes.flatMap((note): Mark[] => {
    const [at, under] = [x(note.month), top - 12 - note.row * NOTE_ROW];
    const leader: Mark = { kind: "line", points: [[at, under + 4], [at, peak(note.month) - 7]], dash: "solid", width: 0.6 }; // biome-ignore format: two points
    const crosses = notes.some((other) => other.row < note.row && covers(other, x(other.month), at));
    return [...(crosses ? [] : [leader]), text(at, under, note.text, anchorOf(note.month), false, SMALL)];
  });
  return { title, description, width: WIDTH, height: foot + 28, marks: [...grid, ...names, ...drawn, ...told] };
}

export function drawingOf(chart: WrittenChart): Drawing {
  if (chart.kind === "bars") return bars(chart);
  return chart.kind === "squares" ? squares(chart) : lines(chart);
}
