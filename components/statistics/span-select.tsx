import { offeredSpans, SINCE_START, type SpanKind } from "@/lib/domain/statistics/span";
import { formatMonth } from "@/lib/i18n/format";
import { statisticsRowsFr as t } from "@/lib/i18n/fr/statistics-rows";
import { Choose } from "./choose";

function words(kind: SpanKind, span: string): string {
  const [first = "", last = ""] = span.split("-");
  if (kind === "month") return formatMonth(span);
  if (kind === "school-year") return t.schoolYear(first, last);
  if (kind === "year") return span;
  return last === "T1" ? t.firstQuarter(first) : t.quarter(last.slice(1), first);
}

/** The spans that have a name; the first line leaves the period to the two dates beside. */
export function SpanSelect({ span, today }: { span: string | null; today: string }) {
  const offered = offeredSpans(today);
  const kinds: SpanKind[] = ["year", "school-year", "quarter", "month"];
  const known = span === null || span === SINCE_START || Object.values(offered).some((spans) => spans.includes(span));
  return (
    <Choose
      id="periode"
      name="periode"
      label={t.periodName}
      value={span ?? ""}
      every={t.freeDays}
      options={[
        { value: SINCE_START, label: t.start },
        ...(span !== null && !known ? [{ value: span, label: span }] : []),
      ]}
      groups={kinds.map((kind) => ({
        label: t.spans[kind],
        options: offered[kind].map((value) => ({ value, label: words(kind, value) })),
      }))}
    />
  );
}
