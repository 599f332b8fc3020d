import { BERGER_LEVRAULT, type ServiceFigures, type StatisticsFigures, type YearShare } from "./figures";
import type { MonthSeries } from "./series";
import { type Shared, share } from "./share";

/** On-site work of the IT service is expected to stay under this share. */
export const ON_SITE_MAX_PERCENT = 10;

/** The minutes name the first three themes; the others are one figure there. */
export const MAIN_THEMES = 3;

const countsByCode = (rows: readonly Shared[]) => Object.fromEntries(rows.map(({ code, count }) => [code, count]));
const sharesByCode = (rows: readonly Shared[]) =>
  Object.fromEntries(rows.map(({ code, count, percent }) => [code, { count, percent }]));
const percentByYear = (rows: readonly YearShare[]) =>
  Object.fromEntries(rows.map(({ year, percent }) => [year, percent]));

/** Months before the period count zero, so that a month keeps its place; those after its end are left out. */
function monthly(series: readonly MonthSeries[]) {
  return Object.fromEntries(
    series.map(({ year, counts }) => {
      const end = counts.findLastIndex((count) => count !== null) + 1;
      return [year, counts.slice(0, end).map((count) => count ?? 0)];
    }),
  );
}

function dpoJson(dpo: ServiceFigures, { coverage, registers }: StatisticsFigures) {
  const others = dpo.themes.slice(MAIN_THEMES).reduce((sum, row) => sum + row.count, 0);
  return {
    total: dpo.total,
    themes: dpo.themes.map(({ code, count, percent }, index) => ({
      code,
      count,
      percent,
      fromMinutes: index < MAIN_THEMES,
    })),
    otherThemes: { count: others, percent: share(others, dpo.total) },
    types: countsByCode(dpo.types),
    modes: sharesByCode(dpo.modes),
    byYear: Object.fromEntries(dpo.years.map(({ year, count }) => [year, count])),
    ...(coverage && {
      membersWithAtLeastOneIntervention: coverage.membersHelped,
      membersWithAtLeastOneVisit: coverage.membersVisited,
      visits: coverage.visits,
      membersTotal: coverage.membersTotal,
      membersWithout: coverage.membersWithout,
      coveragePercent: coverage.helpedPercent,
      visitCoveragePercent: coverage.visitedPercent,
    }),
    registersAMinima: registers.find(({ level }) => level === "a_minima")?.members ?? 0,
  };
}

function itJson(it: NonNullable<StatisticsFigures["it"]>) {
  const bergerLevrault = it.themes.find(({ code }) => code === BERGER_LEVRAULT);
  return {
    total: it.total,
    bergerLevrault: {
      count: bergerLevrault?.count ?? 0,
      percent: share(bergerLevrault?.count ?? 0, it.total),
      byYear: percentByYear(it.details.bergerLevraultByYear),
    },
    modes: sharesByCode(it.modes),
    onSiteShare: {
      percent: it.onSite.percent,
      max: ON_SITE_MAX_PERCENT,
      byYear: percentByYear(it.onSite.byYear),
      materielShare: it.details.equipmentOnSitePercent,
    },
    remoteShareByYear: percentByYear(it.details.remoteByYear),
    domains: countsByCode(it.themes),
    monthly: monthly(it.months),
  };
}

/** The figures as the command line prints them, in the shape of `expected` of the fixture; a service without right is absent. */
export const commissionJson = (figures: StatisticsFigures) => ({
  ...(figures.dpo && { dpo: dpoJson(figures.dpo, figures) }),
  ...(figures.it && { it: itJson(figures.it) }),
});
