import { HBars } from "@/components/chart/bars";
import { ON_SITE_MODE } from "@/lib/domain/intervention/act-codes";
import { ON_SITE_MAX_PERCENT } from "@/lib/domain/statistics/commission-json";
import type { ServiceFigures } from "@/lib/domain/statistics/figures";
import type { Period } from "@/lib/domain/statistics/period";
import { groupSmallShares, type Shared } from "@/lib/domain/statistics/share";
import { formatDayOfYear, formatNumber, formatPercent } from "@/lib/i18n/format";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { uiFr } from "@/lib/i18n/fr/ui";
import { headWords, type Words } from "./words";

const YEARS_DRAWN = 3;

/** Bars of the rows that reach the threshold, then the rest as one, hatched. */
export function shareBars(rows: readonly Shared[], list: "theme" | "type", total: number, words: Words) {
  const { shown, others } = groupSmallShares(rows, total);
  const name = list === "theme" ? t.otherThemes : t.otherTypes;
  return [
    ...shown.map(({ code, count, percent }) => ({
      label: headWords({ list, code }, words),
      count,
      percent: percent ?? 0,
    })),
    ...(others
      ? [
          {
            label: name(formatNumber(others.rows)),
            count: others.count,
            percent: others.percent ?? 0,
            kind: "rest" as const,
          },
        ]
      : []),
  ];
}

/**
 * One bar a year; the last one says where the period stops when that is before the end of the year. No more of them than of the
 * curves of the months, so that two printed sheets stay two; the table has all the years.
 */
export function yearBars(service: ServiceFigures, { to }: Period) {
  return service.years.slice(-YEARS_DRAWN).map(({ year, count }) => {
    const cut = String(year) === to.slice(0, 4) && !to.endsWith("-12-31");
    return { label: cut ? t.yearTo(String(year), formatDayOfYear(to)) : String(year), count };
  });
}

export function ModeBars({ service, words }: { service: ServiceFigures; words: Words }) {
  const bars = service.modes.map(({ code, count, percent }) => ({
    label: headWords({ list: "mode", code }, words),
    count,
    percent: percent ?? 0,
    kind: code === ON_SITE_MODE ? ("onsite" as const) : ("plain" as const),
  }));
  const onSite = formatPercent(service.onSite.percent ?? 0);
  const title = <h3>{t.services[service.service]}</h3>;
  if (service.total === 0)
    return (
      <div>
        {title}
        <p className="fig-c">{uiFr.chart.nothing}</p>
      </div>
    );
  return (
    <div>
      {title}
      <HBars
        title={t.onSiteTitle(t.services[service.service], onSite)}
        bars={bars}
        mark={{ value: ON_SITE_MAX_PERCENT, label: formatPercent(ON_SITE_MAX_PERCENT) }}
      />
      <p className="fig-c">{t.onSite(onSite, formatNumber(service.onSite.count), formatNumber(service.total))}</p>
    </div>
  );
}
