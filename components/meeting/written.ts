import { ON_SITE_MODE } from "@/lib/domain/intervention/act-codes";
import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import type { WrittenCard, WrittenChart, WrittenSnapshot, WrittenTable } from "@/lib/domain/meeting/written";
import { type Card, type CardCode, cardsOf } from "@/lib/domain/statistics/card";
import { ON_SITE_MAX_PERCENT } from "@/lib/domain/statistics/commission-json";
import type { ServiceFigures } from "@/lib/domain/statistics/figures";
import { shownTable } from "@/lib/domain/statistics/shown-table";
import { tableOf } from "@/lib/domain/statistics/table";
import { formatDay, formatDuration, formatNumber, formatPercent, monthName } from "@/lib/i18n/format";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { annotationRows } from "../chart/geometry";
import { valuesOf } from "../chart/values";
import { shareBars, yearBars } from "../statistics/bars";
import { marksOf } from "../statistics/marks";
import {
  againstWords,
  comparedWords,
  definitionOf,
  denominatorWords,
  headWords,
  minutesWords,
  outOfWords,
  tableCells,
  tableWords,
  trendWords,
  type Words,
} from "../statistics/words";
import { VIEW } from "./snapshot-report";

type Bars = Extract<WrittenChart, { kind: "bars" }>;
type Drawn = { label: string; count: number; percent?: number; kind?: "plain" | "rest" | "onsite" };

/** A chart in one sentence, value by value, for whoever does not see it. */
const told = valuesOf;

function barsOf(title: string, bars: readonly Drawn[], mark: Bars["mark"] = null): Bars {
  const written = bars.map(({ label, count, percent, kind = "plain" }) => ({
    label,
    value: percent ?? count,
    text: percent === undefined ? formatNumber(count) : `${formatPercent(percent)} · ${formatNumber(count)}`,
    kind,
  }));
  const description = told(written.map(({ label, text }) => `${label}\u00a0: ${text}`));
  return { kind: "bars", title, description, bars: written, mark };
}

function modeBars(service: ServiceFigures, words: Words): Bars {
  const title = t.onSiteTitle(t.services[service.service], formatPercent(service.onSite.percent ?? 0));
  const bars = service.modes.map(({ code, count, percent }) => ({
    ...{ label: headWords({ list: "mode", code }, words), count, percent: percent ?? 0 },
    kind: code === ON_SITE_MODE ? ("onsite" as const) : ("plain" as const),
  }));
  return barsOf(title, bars, { value: ON_SITE_MAX_PERCENT, text: formatPercent(ON_SITE_MAX_PERCENT) });
}

function squaresOf(filled: number, total: number, title: string): WrittenChart {
  const description = told([`${formatNumber(filled)} sur ${formatNumber(total)}`]);
  return { kind: "squares", title, description, filled, total };
}

function monthLines(it: ServiceFigures, { annotations }: SnapshotContent): WrittenChart {
  const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1, "short"));
  const lines = it.months.slice(-3).map(({ year, counts }) => ({ name: String(year), values: counts }));
  const places = marksOf(annotations, it).toSorted((one, other) => one.month - other.month);
  const rows = annotationRows(places.map(({ month }) => month));
  const notes = places.map(({ month, name, rest }, at) => ({ month, text: `${name} ${rest}`, row: rows[at] ?? 0 }));
  const description = told(it.months.map(({ year, total }) => `${year}\u00a0: ${formatNumber(total)}`));
  return { kind: "lines", title: t.monthsTitle, description, months, lines, notes };
}

function chartsOf(code: CardCode, content: SnapshotContent, words: Words): WrittenChart[] {
  const { dpo, it, coverage, period } = content.figures;
  switch (code) {
    case "interventions":
      return dpo && dpo.years.length > 1 ? [barsOf(t.yearsTitle, yearBars(dpo, period))] : [];
    case "members-helped":
    case "members-visited": {
      if (!coverage) return [];
      const filled = code === "members-helped" ? coverage.membersHelped : coverage.membersVisited;
      return [squaresOf(filled, coverage.membersTotal, definitionOf(content.definitions, code).name)];
    }
    case "themes":
      return dpo ? [barsOf(t.themesTitle, shareBars(dpo.themes, "theme", dpo.total, words))] : [];
    case "types":
      return dpo ? [barsOf(t.typesTitle, shareBars(dpo.types, "type", dpo.total, words))] : [];
    case "modes":
      return [dpo, it].flatMap((service) => (service ? [modeBars(service, words)] : []));
    case "months":
      return it ? [monthLines(it, content)] : [];
    default:
      return [];
  }
}

function figureOf(code: CardCode, { figures }: SnapshotContent): { figure: string; caption: string } {
  const { dpo, it, coverage } = figures;
  const members = coverage ? outOfWords("members", coverage.membersTotal) : "";
  if (code === "interventions" && dpo) return { figure: formatNumber(dpo.total), caption: againstWords(dpo, figures) };
  if (code === "members-helped" && coverage) return { figure: formatNumber(coverage.membersHelped), caption: members };
  if (code === "members-visited" && coverage)
    return { figure: formatNumber(coverage.membersVisited), caption: members };
  if (code === "hours" && dpo)
    return {
      figure: formatDuration(dpo.minutes),
      caption: t.withTravel(formatDuration(dpo.minutes + dpo.travelMinutes)),
    };
  return { figure: "", caption: code === "modes" && it && it.years.length > 1 ? trendWords(it) : "" };
}

function cardOf(plan: Card, content: SnapshotContent, words: Words): WrittenCard {
  const definition = definitionOf(content.definitions, plan.code);
  const tables = plan.tables.flatMap((code) => {
    const table = tableOf(content.figures, code);
    return table ? [shownTable(table, VIEW)] : [];
  });
  const first = tables[0];
  return {
    code: plan.code,
    number: plan.number,
    sheet: plan.sheet,
    title: definition.name,
    note: first ? denominatorWords(first) : "",
    ...figureOf(plan.code, content),
    formula: `${definition.formula} ${t.outOf(definition.denominator)}`,
    charts: chartsOf(plan.code, content, words),
    tables: tables.map(
      (table): WrittenTable => ({ ...tableWords(table, words), cells: tableCells(table, words).rows }),
    ),
  };
}

/** A snapshot in words, from nothing but itself: the same for the printed pages, the text document, the spreadsheet, the pictures. */
export function writtenSnapshot(content: SnapshotContent, sha256: string): WrittenSnapshot {
  const words: Words = { figures: content.figures, terms: content.terms };
  const { period } = content.figures;
  return {
    title: t.title,
    meeting: content.meeting.title,
    syndicate: content.syndicate,
    sentence: minutesWords(words),
    about: [
      `${content.meeting.title}. ${t.period(formatDay(period.from), formatDay(period.to))}.`,
      `${meetingFr.figures.frozenOn(formatDay(content.frozenOn))} ${t.extracted(formatDay(content.figures.extractedOn))} ${comparedWords(content.figures, VIEW.yearsBack)}`.trim(),
    ],
    period,
    sha256,
    cards: cardsOf(content.figures).map((plan) => cardOf(plan, content, words)),
  };
}
