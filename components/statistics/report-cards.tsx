import { Card } from "@/components/chart/card";
import { ChartTable } from "@/components/chart/chart-table";
import { behind } from "@/lib/domain/statistics/behind";
import type { CardCode, Card as CardPlan } from "@/lib/domain/statistics/card";
import { shownTable } from "@/lib/domain/statistics/shown-table";
import { tableOf } from "@/lib/domain/statistics/table";
import type { TableCode } from "@/lib/domain/statistics/table-shape";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { statisticsRowsFr as r } from "@/lib/i18n/fr/statistics-rows";
import { type CardProps, Drawing } from "./drawing";
import type { Span } from "./sheets";
import { definitionOf, denominatorWords, tableWords, type Words } from "./words";

/** Tables that the printed page keeps, as the commission asked: themes, types, months. */
const PRINTED: readonly TableCode[] = ["themes", "types", "months-it"];

function Tables({ plan, ...props }: CardProps & { plan: CardPlan }) {
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
        keep={!props.folded && PRINTED.includes(code)}
      />
    );
  });
}

const noteOf = (code: TableCode, { figures }: Words) => {
  const table = tableOf(figures, code);
  return table ? denominatorWords(table) : undefined;
};

const NOTES: Partial<Record<CardCode, TableCode>> = {
  themes: "themes",
  types: "types",
  months: "months-it",
  registers: "registers",
  cases: "cases",
};

/** One numbered figure: its drawing, what it is out of, how it is computed, its tables. */
export function ReportCard({ plan, span, ...props }: CardProps & { plan: CardPlan; span: Span }) {
  const dpoMonths = plan.code === "months" && props.figures.it === null;
  const noted = dpoMonths ? "months-dpo" : NOTES[plan.code];
  const defined = definitionOf(props.definitions, plan.code);
  const words = dpoMonths ? { ...defined, ...r.dpoMonths } : defined;
  return (
    <Card
      {...(props.figures.dpo && { number: plan.number })}
      title={words.name}
      note={noted && noteOf(noted, props)}
      span={span}
    >
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
