import { ON_SITE_MODE } from "@/lib/domain/intervention/act-codes";
import { themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { Service } from "@/lib/domain/intervention/service";
import type { Aggregates, CountRow } from "./aggregates";
import { type Filters, NO_FILTERS } from "./filters";
import { type Comparison, comparisonOf, type Period } from "./period";
import { type MonthSeries, monthSeries, type YearRow, yearRows } from "./series";
import { type Shared, share, withShares } from "./share";

export type ThemeRow = Shared & {
  readonly currentCount: number;
  readonly previousCount: number;
  readonly formerCount: number;
};
export type YearShare = { readonly year: number; readonly percent: number | null };

/** Figures of one service; the two services are never added up. */
export type ServiceFigures = {
  readonly service: Service;
  /** The denominator of every share below. */
  readonly total: number;
  /** Totals of the windows of the comparison: this one, a year before, two years before. */
  readonly currentTotal: number;
  readonly previousTotal: number;
  readonly formerTotal: number;
  /** Themes of the DPO, or domains of the IT service. */
  readonly themes: readonly ThemeRow[];
  readonly types: readonly Shared[];
  readonly modes: readonly Shared[];
  readonly onSite: { readonly count: number; readonly percent: number | null; readonly byYear: readonly YearShare[] };
  readonly months: readonly MonthSeries[];
  readonly years: readonly YearRow[];
  /** Work and preparation, without travel. */
  readonly minutes: number;
  readonly travelMinutes: number;
};

export type CoverageFigures = NonNullable<Aggregates["coverage"]> & {
  readonly membersWithout: number;
  readonly helpedPercent: number | null;
  readonly visitedPercent: number | null;
};

export type StatisticsFigures = {
  readonly period: Period;
  readonly comparison: Comparison;
  readonly extractedOn: string;
  /** Null: the role that asks has no right to that service. */
  readonly dpo: ServiceFigures | null;
  readonly it: (ServiceFigures & { readonly details: ItDetails }) | null;
  readonly coverage: CoverageFigures | null;
  /** What narrows every figure below; nothing when all its values are null. */
  readonly filters: Filters;
  readonly kinds: Aggregates["kinds"];
  readonly themeKinds: Aggregates["themeKinds"];
  readonly registers: Aggregates["registers"];
};

/** What the commission follows in the IT service, year by year. */
export type ItDetails = {
  readonly bergerLevraultByYear: readonly YearShare[];
  readonly remoteByYear: readonly YearShare[];
  /** Part of the equipment in the on-site acts. */
  readonly equipmentOnSitePercent: number | null;
};

export const BERGER_LEVRAULT = "berger_levrault";
const REMOTE_MODE = "telemaintenance";
const EQUIPMENT_DOMAIN = "materiel_postes";

const ofDimension = (rows: readonly CountRow[], dimension: CountRow["dimension"]) =>
  rows.filter((row) => row.dimension === dimension);
const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);

/** Rows of one dimension in the order of its dictionary, so that equal counts keep that order. */
function ranked(rows: readonly CountRow[], terms: readonly DictionaryTerm[], list: DictionaryTerm["list"]) {
  const rankOf = (code: string) =>
    terms.find((term) => term.list === list && term.code === code)?.rank ?? Number.MAX_SAFE_INTEGER;
  return rows
    .flatMap(({ code, count }) => (code === null ? [] : [{ code, count }]))
    .sort((a, b) => rankOf(a.code) - rankOf(b.code));
}

const sharesByYear = (rows: readonly CountRow[], years: readonly YearRow[], code: string): YearShare[] =>
  years.map(({ year, count }) => ({
    year,
    percent: share(sum(rows.filter((r) => r.year === year && r.code === code)), count),
  }));

function serviceFigures(
  service: Service,
  aggregates: Aggregates,
  period: Period,
  terms: readonly DictionaryTerm[],
): ServiceFigures {
  const rows = aggregates.counts.filter((row) => row.service === service);
  const compared = aggregates.comparison.filter((row) => row.service === service);
  const countIn = (window: keyof Comparison, theme: string | null) =>
    sum(compared.filter((row) => row.window === window && row.theme === theme));
  const totals = ofDimension(rows, "total");
  const total = sum(totals);
  const years = yearRows(ofDimension(rows, "month"), period);
  const themes = ranked(ofDimension(rows, "theme"), terms, themeListOf(service)).map((row) => ({
    ...row,
    currentCount: countIn("current", row.code),
    previousCount: countIn("previous", row.code),
    formerCount: countIn("former", row.code),
  }));
  const modes = withShares(ranked(ofDimension(rows, "mode"), terms, "mode"), total);
  const onSite = modes.find(({ code }) => code === ON_SITE_MODE)?.count ?? 0;
  return {
    service,
    total,
    currentTotal: countIn("current", null),
    previousTotal: countIn("previous", null),
    formerTotal: countIn("former", null),
    themes: withShares(themes, total),
    types: withShares(ranked(ofDimension(rows, "type"), terms, "type"), total),
    modes,
    onSite: {
      count: onSite,
      percent: share(onSite, total),
      byYear: sharesByYear(ofDimension(rows, "mode_year"), years, ON_SITE_MODE),
    },
    months: monthSeries(ofDimension(rows, "month"), period),
    years,
    minutes: totals.reduce((all, row) => all + row.minutes, 0),
    travelMinutes: totals.reduce((all, row) => all + row.travel, 0),
  };
}

function itDetails(counts: readonly CountRow[], years: readonly YearRow[]): ItDetails {
  const rows = counts.filter((row) => row.service === "it");
  const onSite = ofDimension(rows, "theme_mode").filter((row) => row.crossed === ON_SITE_MODE);
  const equipment = onSite.filter((row) => row.code === EQUIPMENT_DOMAIN);
  return {
    bergerLevraultByYear: sharesByYear(ofDimension(rows, "theme_year"), years, BERGER_LEVRAULT),
    remoteByYear: sharesByYear(ofDimension(rows, "mode_year"), years, REMOTE_MODE),
    equipmentOnSitePercent: share(sum(equipment), sum(onSite)),
  };
}

function coverageFigures(coverage: NonNullable<Aggregates["coverage"]>): CoverageFigures {
  const { membersTotal, membersHelped, membersVisited } = coverage;
  return {
    ...coverage,
    membersWithout: membersTotal - membersHelped,
    helpedPercent: share(membersHelped, membersTotal),
    visitedPercent: share(membersVisited, membersTotal),
  };
}

/** The figures of a period from what the database counted. Pure: same aggregates, same figures; terms only order equal counts. */
export function figuresOf(
  aggregates: Aggregates,
  period: Period,
  terms: readonly DictionaryTerm[],
  filters: Filters = NO_FILTERS,
): StatisticsFigures {
  const of = (service: Service) =>
    aggregates.services.includes(service) ? serviceFigures(service, aggregates, period, terms) : null;
  const it = of("it");
  return {
    period,
    comparison: comparisonOf(period),
    extractedOn: aggregates.extractedOn,
    dpo: of("dpo"),
    it: it && { ...it, details: itDetails(aggregates.counts, it.years) },
    coverage: aggregates.coverage && coverageFigures(aggregates.coverage),
    filters,
    kinds: aggregates.kinds,
    themeKinds: aggregates.themeKinds,
    registers: aggregates.registers,
  };
}
