import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useId } from "react";
import { formatNumber, monthName } from "@/lib/i18n/format";
import { annotationRows, MONTHS_PER_YEAR, monthAt, scaleEnd, spread } from "./geometry";
import { Marker } from "./marker";
import { valuesOf } from "./values";

/** Twelve values from January; null is a month not yet counted. */
export type YearLine = { year: number; values: readonly (number | null)[] };

/** `month` from 0; the name stands in bold, the rest explains: « REU », « juin 2021 ». */
export type Annotation = { month: number; name: string; rest: string };

type MonthLinesProps = { title: string; years: readonly YearLine[]; annotations?: readonly Annotation[] };

const PLOT = 194;
const HEAD = 32;
const NAME_ROW = 16;
const FOOT = 26;
const GAP = 16;
const LINES = 6;

const lastMonthOf = (values: YearLine["values"]) => values.findLastIndex((value) => value !== null);

/** Years over one another: the newest solid with discs, then dashes and diamonds, then dots and squares; the year ends its line. */
export function MonthLines({ title, years, annotations = [] }: MonthLinesProps) {
  const titleId = useId();
  const descId = useId();
  const newestFirst = years.toSorted((a, b) => b.year - a.year).slice(0, 3);
  const places = annotations.toSorted((a, b) => a.month - b.month);
  const rows = annotationRows(places.map(({ month }) => month));
  const top = HEAD + Math.max(0, ...rows) * NAME_ROW;
  const base = top + PLOT;
  const largest = newestFirst.flatMap(({ values }) => values.filter((value) => value !== null));
  const y = scaleLinear([0, scaleEnd(largest)], [base, top]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_value, month) => (month / (MONTHS_PER_YEAR - 1)) * 100)
    .y((value) => y(value ?? 0));
  const full = newestFirst.filter(({ values }) => lastMonthOf(values) === MONTHS_PER_YEAR - 1);
  const ends = spread(
    full.map(({ values }) => y(values.at(-1) ?? 0) + 4),
    GAP,
  );
  const endOf = ({ year, values }: YearLine) =>
    ends[full.findIndex((other) => other.year === year)] ?? y(values[lastMonthOf(values)] ?? 0) + NAME_ROW;
  const peak = (month: number) => y(Math.max(0, ...newestFirst.map(({ values }) => values[month] ?? 0)));

  return (
    <div className="plot">
      <svg className="chart" role="img" aria-labelledby={titleId} aria-describedby={descId} height={base + FOOT}>
        <title id={titleId}>{title}</title>
        <desc id={descId}>
          {valuesOf(
            newestFirst.map(({ year, values }) => {
              const counted = values.map((value, month) => (value === null ? [] : `${monthName(month + 1)} ${value}`));
              return `${year}\u00a0: ${counted.flat().join(", ")}`;
            }),
          )}
        </desc>
        {y.ticks(LINES).map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? "axis" : "grid"} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text className="mut" x="0" dx="-7" y={y(tick) + 4} textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {Array.from({ length: MONTHS_PER_YEAR }, (_none, month) => monthName(month + 1, "short")).map((name, month) => (
          <g key={name}>
            <text className="mut lg" x={monthAt(month)} y={base + 18} textAnchor="middle">
              {name}
            </text>
            <text className="mut sm" x={monthAt(month)} y={base + 18} textAnchor="middle">
              {name.charAt(0).toUpperCase()}
            </text>
          </g>
        ))}
        <svg width="100%" height={base} viewBox={`0 0 100 ${base}`} preserveAspectRatio="none" aria-hidden="true">
          {newestFirst
            .map(({ year, values }, rank) => <path key={year} className={`ln y${rank + 1}`} d={path(values) ?? ""} />)
            .reverse()}
        </svg>
        {newestFirst.flatMap(({ year, values }, rank) =>
          values.map(
            (value, month) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place in the year
              value !== null && <Marker key={`${year}-${month}`} rank={rank} x={monthAt(month)} y={y(value)} />,
          ),
        )}
        {newestFirst
          .filter(({ values }) => lastMonthOf(values) >= 0)
          .map((year, rank) => (
            <text
              key={year.year}
              className={`val halo k${rank + 1}`}
              x={monthAt(lastMonthOf(year.values))}
              dx="9"
              y={endOf(year)}
            >
              {year.year}
            </text>
          ))}
        {places.map(({ month, name, rest }, index) => {
          const foot = top - 10 - (rows[index] ?? 0) * NAME_ROW;
          const anchor = month < 2 ? "start" : month > MONTHS_PER_YEAR - 3 ? "end" : "middle";
          const leader = peak(month) - 7;
          return (
            <g key={`${name}-${month}`}>
              <text className="halo" x={monthAt(month)} y={foot} textAnchor={anchor}>
                <tspan className="val">{name}</tspan> {rest}
              </text>
              {leader > foot + 8 && (
                <line className="axis" x1={monthAt(month)} x2={monthAt(month)} y1={leader} y2={foot + 5} />
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
