import { HBars } from "@/components/chart/bars";
import { Card, Figure } from "@/components/chart/card";
import { ChartTable } from "@/components/chart/chart-table";
import { LevelBars } from "@/components/chart/level-bars";
import { MonthLines } from "@/components/chart/month-lines";
import { CoverageSquares } from "@/components/chart/squares";
import { behind } from "@/lib/domain/statistics/behind";
import type { CardCode, Card as CardPlan } from "@/lib/domain/statistics/card";
import type { Selection } from "@/lib/domain/statistics/selection";
import { shownTable } from "@/lib/domain/statistics/shown-table";
import { tableOf } from "@/lib/domain/statistics/table";
import type { TableCode } from "@/lib/domain/statistics/table-shape";
import type { View } from "@/lib/domain/statistics/view";
import { formatDuration, formatNumber, formatPercent, plural } from "@/lib/i18n/format";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { ModeBars, shareBars, yearBars } from "./bars";
import { marksOf, type ReportMark } from "./marks";
import { denominatorWords, headWords, tableWords, trendWords, type Words } from "./words";

type Props = Words & {
  view: View;
  csvHref: ((code: TableCode) => string) | null;
  /** The list behind a figure, on the DPO's own page; null elsewhere, the commission's page above all. */
  rowsHref: ((selection: Selection) => string) | null;
  marks: readonly ReportMark[];
};

/** Tables that the printed page keeps, as the commission asked: themes, types, months. */
const PRINTED: readonly TableCode[] = ["themes", "types", "months-it"];

function Tables({ plan, ...props }: Props & { plan: CardPlan }) {
  return plan.tables.map((code) => {
    const whole = tableOf(props.figures, code);
    if (!whole) return null;
    const table = shownTable(whole, props.view);
    const { figures, rowsHref } = props;
    const hrefOf = (row: number, column: number) => {
      const selection = rowsHref && behind(figures, table, row, column);
      return selection ? rowsHref(selection) : undefined;
    };
    return (
      <ChartTable
        key={code}
        {...tableWords(table, props)}
        csvHref={props.csvHref?.(code)}
        hrefOf={hrefOf}
        named={plan.tables.length > 1}
        keep={PRINTED.includes(code)}
      />
    );
  });
}

const noteOf = (code: TableCode, { figures }: Words) => {
  const table = tableOf(figures, code);
  return table ? denominatorWords(table) : undefined;
};

function Drawing({ code, ...props }: Props & { code: CardCode }) {
  const { figures } = props;
  const { dpo, it, coverage } = figures;
  const { current, previous, former } = figures.comparison;
  switch (code) {
    case "interventions":
      return (
        dpo && (
          <>
            <Figure
              value={formatNumber(dpo.total)}
              caption={
                props.view.yearsBack > 0 &&
                t.against(
                  formatNumber(dpo.currentTotal),
                  current.to.slice(0, 4),
                  formatNumber(dpo.previousTotal),
                  previous.to.slice(0, 4),
                ) + (props.view.yearsBack > 1 ? t.andBefore(formatNumber(dpo.formerTotal), former.to.slice(0, 4)) : "")
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
              unit={t.denominators.members(formatNumber(coverage.membersTotal))}
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
              unit={t.denominators.members(formatNumber(coverage.membersTotal))}
              caption={t.visited(
                formatPercent(coverage.visitedPercent ?? 0),
                plural(coverage.visits, "visite", "visites"),
                formatNumber(coverage.sinceStart.membersVisited),
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
    case "months":
      return (
        it && (
          <MonthLines
            title={t.monthsTitle}
            years={it.months.map(({ year, counts }) => ({ year, values: counts }))}
            annotations={marksOf(props.marks)}
          />
        )
      );
    case "registers":
      return (
        <LevelBars
          counts={{
            absent: levelCount(props, "absent"),
            a_minima: levelCount(props, "a_minima"),
            affine: levelCount(props, "affine"),
            maitrise: levelCount(props, "maitrise"),
          }}
          caption={t.cards.registers.name}
          note={t.cards.registers.formula}
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

const SPANS = { themes: "half", types: "half", modes: "full", months: "full" } as const;
const NOTES: Partial<Record<CardCode, TableCode>> = {
  themes: "themes",
  types: "types",
  months: "months-it",
  registers: "registers",
  cases: "cases",
};

/** One numbered figure: its drawing, what it is out of, how it is computed, its tables. */
export function ReportCard({ plan, ...props }: Props & { plan: CardPlan }) {
  const noted = NOTES[plan.code];
  const span = plan.code in SPANS ? SPANS[plan.code as keyof typeof SPANS] : "third"; // narrowed by `in`
  const words = t.cards[plan.code];
  return (
    <Card number={plan.number} title={words.name} note={noted && noteOf(noted, props)} span={span}>
      <Drawing code={plan.code} {...props} />
      <Tables plan={plan} {...props} />
      <details className="data">
        <summary>
          {t.howComputed}
          <span className="vh">&nbsp;: {words.name}</span>
        </summary>
        <p className="fig-c">
          {words.formula} {t.outOf(words.denominator)}
        </p>
      </details>
    </Card>
  );
}
