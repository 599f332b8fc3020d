import { HBars } from "@/components/chart/bars";
import { Figure } from "@/components/chart/card";
import { LevelBars } from "@/components/chart/level-bars";
import { MonthLines } from "@/components/chart/month-lines";
import { CoverageSquares } from "@/components/chart/squares";
import type { CardCode } from "@/lib/domain/statistics/card";
import type { Selection } from "@/lib/domain/statistics/selection";
import { tableOf } from "@/lib/domain/statistics/table";
import type { TableCode } from "@/lib/domain/statistics/table-shape";
import type { View } from "@/lib/domain/statistics/view";
import { formatDuration, formatNumber, formatPercent, plural } from "@/lib/i18n/format";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { ModeBars, shareBars, yearBars } from "./bars";
import { marksOf, type ReportMark } from "./marks";
import { againstWords, type Definitions, definitionOf, headWords, outOfWords, trendWords, type Words } from "./words";

export type CardProps = Words & {
  view: View;
  csvHref: ((code: TableCode) => string) | null;
  /** The list behind a figure, on the DPO's own page; null elsewhere, the commission's page above all. */
  rowsHref: ((selection: Selection) => string) | null;
  marks: readonly ReportMark[];
  /** Every table closed: a projected page is a screen high. */
  folded?: boolean;
  /** The words of the catalogue, or those that were frozen with the figures. */
  definitions: Definitions;
};

/** The drawing of a card. */
export function Drawing({ code, ...props }: CardProps & { code: CardCode }) {
  const { figures } = props;
  const { dpo, it, coverage } = figures;
  const registers = definitionOf(props.definitions, "registers");
  const { former } = figures.comparison;
  switch (code) {
    case "interventions":
      return (
        dpo && (
          <>
            <Figure
              value={formatNumber(dpo.total)}
              caption={
                props.view.yearsBack > 0 &&
                againstWords(dpo, figures) +
                  (props.view.yearsBack > 1 ? t.andBefore(formatNumber(dpo.formerTotal), former.to.slice(0, 4)) : "")
              }
            />
            {dpo.years.length > 1 && <HBars title={t.yearsTitle} bars={yearBars(dpo, figures.period)} />}
          </>
        )
      );
    case "members-helped":
      return (
        coverage && (
          <>
            <Figure
              value={formatNumber(coverage.membersHelped)}
              unit={outOfWords("members", coverage.membersTotal)}
              caption={t.helped(
                formatPercent(coverage.helpedPercent ?? 0),
                formatNumber(coverage.sinceStart.membersHelped),
              )}
            />
            <CoverageSquares filled={coverage.membersHelped} total={coverage.membersTotal} />
          </>
        )
      );
    case "members-visited":
      return (
        coverage && (
          <>
            <Figure
              value={formatNumber(coverage.membersVisited)}
              unit={outOfWords("members", coverage.membersTotal)}
              caption={t.visited(
                formatPercent(coverage.visitedPercent ?? 0),
                plural(coverage.visits, "visite", "visites"),
                plural(coverage.sinceStart.membersVisited, ...t.denominators.members),
              )}
            />
            <CoverageSquares
              filled={coverage.membersVisited}
              total={coverage.membersTotal}
              title={t.visitedTitle(formatNumber(coverage.membersVisited), formatNumber(coverage.membersTotal))}
            />
          </>
        )
      );
    case "themes":
      return dpo && <HBars title={t.themesTitle} bars={shareBars(dpo.themes, "theme", dpo.total, props)} />;
    case "types":
      return dpo && <HBars title={t.typesTitle} bars={shareBars(dpo.types, "type", dpo.total, props)} />;
    case "modes":
      return (
        <>
          <div className="two">
            {dpo && <ModeBars service={dpo} words={props} />}
            {it && <ModeBars service={it} words={props} />}
          </div>
          {it && it.years.length > 1 && <p className="fig-c">{trendWords(it)}</p>}
        </>
      );
    case "months": {
      const drawn = it ?? dpo;
      return (
        drawn && (
          <MonthLines
            title={it ? t.monthsTitle : t.dpoMonthsTitle}
            years={drawn.months.map(({ year, counts }) => ({ year, values: counts }))}
            annotations={marksOf(props.marks, drawn)}
          />
        )
      );
    }
    case "registers":
      return (
        <LevelBars
          counts={{
            absent: levelCount(props, "absent"),
            a_minima: levelCount(props, "a_minima"),
            affine: levelCount(props, "affine"),
            maitrise: levelCount(props, "maitrise"),
          }}
          caption={registers.name}
          note={registers.formula}
        />
      );
    case "cases":
      return (
        <div className="pair">
          {tableOf(figures, "cases")?.rows.map((row) => (
            <div key={row.head.code}>
              <Figure value={formatNumber(row.values[0] ?? 0)} caption={headWords(row.head, props)} />
            </div>
          ))}
        </div>
      );
    case "hours":
      return (
        dpo && (
          <Figure
            value={formatDuration(dpo.minutes)}
            caption={t.withTravel(formatDuration(dpo.minutes + dpo.travelMinutes))}
          />
        )
      );
  }
}

const levelCount = ({ figures }: Words, level: string) =>
  figures.registers.find((row) => row.level === level)?.members ?? 0;
