import { formatNumber } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import { type LevelCode, LevelMark } from "../ui/level-mark";

const LEVELS: readonly LevelCode[] = ["absent", "a_minima", "affine", "maitrise"];

type LevelBarsProps = { counts: Record<LevelCode, number>; caption: string; note?: string };

/** Members per level: the marks are the drawing, so the chart is its own table. */
export function LevelBars({ counts, caption, note }: LevelBarsProps) {
  const most = Math.max(...LEVELS.map((level) => counts[level]));
  return (
    <>
      <table className="fig">
        <caption className="vh">{caption}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{uiFr.chart.level}</th>
            <th scope="col">{uiFr.chart.count}</th>
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level}>
              <th scope="row">
                <LevelMark level={level} />
              </th>
              <td className="num">
                {counts[level] === most && most > 0 ? (
                  <strong>{formatNumber(counts[level])}</strong>
                ) : (
                  formatNumber(counts[level])
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="fig-c">{note}</p>}
    </>
  );
}
