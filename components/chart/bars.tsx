import { useId } from "react";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { scaleEnd, share } from "./geometry";
import { valuesOf } from "./values";

export type Bar = {
  label: string;
  count: number;
  /** Out of a hundred; without it the bar is as long as the count. */
  percent?: number;
  /** `rest` is hatched (« Autres »), `onsite` is dotted. */
  kind?: "plain" | "rest" | "onsite";
};

type BarsProps = {
  /** The finding, as a sentence: what a person who does not see the chart hears. */
  title: string;
  bars: readonly Bar[];
  /** A value to compare each bar with, and its name. */
  mark?: { value: number; label: string };
  /** The end of the scale, when two charts must compare. */
  end?: number;
};

const FILLS = { plain: "f1", rest: "fr", onsite: "f2" } as const;
const PITCH = 38;
const TEXT = 15;
const BAR = 21;
const THICK = 11;
const MARK_FOOT = 14;
/** The mark stands at each bar and not between them, where it would cross their names. */
const MARK_OVER = 3;

const wordsOf = ({ percent, count }: Bar) =>
  percent === undefined ? formatNumber(count) : `${formatPercent(percent)}, ${formatNumber(count)}`;

const lengthOf = (bar: Bar) => bar.percent ?? bar.count;

/** Horizontal bars from zero on one scale; name and value stand above each, so there is no legend to decode. */
export function HBars({ title, bars, mark, end }: BarsProps) {
  const titleId = useId();
  const descId = useId();
  const foot = bars.length * PITCH;
  const scale = end ?? scaleEnd([...bars.map(lengthOf), mark?.value ?? 0]);
  return (
    <svg
      className="chart"
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descId}
      height={mark ? foot + MARK_FOOT : foot}
    >
      <title id={titleId}>{title}</title>
      <desc id={descId}>{valuesOf(bars.map((bar) => `${bar.label}\u00a0: ${wordsOf(bar)}`))}</desc>
      {bars.map((bar, index) => (
        <g key={bar.label}>
          <text className="halo" x="0" y={index * PITCH + TEXT}>
            {bar.label}
          </text>
          <text className="val" x="100%" y={index * PITCH + TEXT} textAnchor="end">
            {bar.percent === undefined ? formatNumber(bar.count) : formatPercent(bar.percent)}
            {bar.percent !== undefined && (
              <tspan className="mut" fontWeight="400">
                {" "}
                · {formatNumber(bar.count)}
              </tspan>
            )}
          </text>
          <rect
            className={FILLS[bar.kind ?? "plain"]}
            x="0"
            y={index * PITCH + BAR}
            width={share(lengthOf(bar), scale)}
            height={THICK}
          />
          {mark && (
            <line
              className="mark10"
              x1={share(mark.value, scale)}
              x2={share(mark.value, scale)}
              y1={index * PITCH + BAR - MARK_OVER}
              y2={index * PITCH + BAR + THICK + MARK_OVER}
            />
          )}
        </g>
      ))}
      {mark && (
        <text className="t10" x={share(mark.value, scale)} dx="4" y={foot + MARK_FOOT - 2}>
          {mark.label}
        </text>
      )}
    </svg>
  );
}
