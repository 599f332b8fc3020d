import { useId } from "react";
import { formatNumber } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";

const SIDE = 12.5;
const STEP = 16;
const INSET = 1.5;
const SMALL = 60;

/** One square per member, filled or outlined: counted by eye, printed by any printer. `title` says what the filled ones are. */
export function CoverageSquares({ filled, total, title }: { filled: number; total: number; title?: string }) {
  const titleId = useId();
  const descId = useId();
  const columns = total > SMALL ? 30 : 15;
  const rows = Math.max(1, Math.ceil(total / columns));
  const places = Array.from({ length: total }, (_none, place) => place);
  return (
    <svg
      className="chart squares"
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descId}
      viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
    >
      <title id={titleId}>{title ?? uiFr.chart.members(formatNumber(filled), formatNumber(total))}</title>
      <desc id={descId}>{uiFr.chart.members(formatNumber(filled), formatNumber(total))}</desc>
      {places.map((place) => (
        <rect
          key={place}
          className={place < filled ? "f1" : "f0"}
          x={INSET + (place % columns) * STEP}
          y={INSET + Math.floor(place / columns) * STEP}
          width={SIDE}
          height={SIDE}
        />
      ))}
    </svg>
  );
}
