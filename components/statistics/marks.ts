import type { Annotation } from "@/components/chart/month-lines";

/** `month` is a day of it. */
export type ReportMark = { month: string; label: string; service: "dpo" | "it" };

/** The marks of the IT service, whose months the chart draws. */
export const marksOf = (marks: readonly ReportMark[]): Annotation[] =>
  marks
    .filter(({ service }) => service === "it")
    .map(({ month, label }) => ({ month: Number(month.slice(5, 7)) - 1, name: label, rest: month.slice(0, 4) }));
