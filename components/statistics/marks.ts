import type { Annotation } from "@/components/chart/month-lines";
import type { ServiceFigures } from "@/lib/domain/statistics/figures";

/** `month` is a day of it. */
export type ReportMark = { month: string; label: string; service: "dpo" | "it" };

/** The years that a chart of months draws, the last ones. */
const DRAWN = 3;

/** The marks of the service whose months the chart draws, in the years that it draws. */
export const marksOf = (
  marks: readonly ReportMark[],
  { service: drawn, months }: Pick<ServiceFigures, "service" | "months">,
): Annotation[] =>
  marks
    .filter(
      ({ service, month }) =>
        service === drawn && months.slice(-DRAWN).some(({ year }) => month.startsWith(String(year))),
    )
    .map(({ month, label }) => ({ month: Number(month.slice(5, 7)) - 1, name: label, rest: month.slice(0, 4) }));
