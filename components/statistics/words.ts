import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { Definition } from "@/lib/domain/meeting/snapshot";
import { isMemberKind } from "@/lib/domain/member/kind";
import type { Level } from "@/lib/domain/register/status";
import type { CardCode } from "@/lib/domain/statistics/card";
import type { ServiceFigures, StatisticsFigures, YearShare } from "@/lib/domain/statistics/figures";
import { minutesParts } from "@/lib/domain/statistics/minutes-sentence";
import type { Comparison, Period } from "@/lib/domain/statistics/period";
import type { Column, Row, RowHead, Table } from "@/lib/domain/statistics/table-shape";
import {
  formatDay,
  formatDayOfYear,
  formatDuration,
  formatList,
  formatNumber,
  formatPercent,
  monthName,
  plural,
} from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { uiFr } from "@/lib/i18n/fr/ui";

export type Words = { readonly terms: readonly DictionaryTerm[]; readonly figures: StatisticsFigures };

const isLevel = (code: string): code is Level => code in uiFr.level;
const isWord = (code: string): code is keyof typeof t.words => code in t.words;

export const kindWords = (code: string): string =>
  isMemberKind(code) ? memberKindsFr[code] : isWord(code) ? t.words[code] : code;

/** What a row is about, in the words of the screen; a code that no list knows any longer stands as it is. */
export function headWords({ list, code }: RowHead, { terms }: Words): string {
  if (list === "level") return isLevel(code) ? uiFr.level[code] : code;
  if (list === "kind") return kindWords(code);
  if (list === "word") return isWord(code) ? t.words[code] : code;
  if (list === "year") return code;
  return terms.find((term) => term.list === list && term.code === code)?.label ?? code;
}

const isYear = (code: Column["code"]): code is keyof Comparison =>
  code === "current" || code === "previous" || code === "former";
const isWholeYear = ({ from, to }: Period) =>
  from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31");

function columnWords({ code }: Column, { figures }: Words): string {
  if (isYear(code)) return figures.comparison[code].to.slice(0, 4);
  if (code.startsWith("kind-")) return kindWords(code.slice(5));
  if (code.startsWith("month-")) return monthName(Number(code.slice(6)), "short");
  return code in t.columns ? t.columns[code as keyof typeof t.columns] : code; // narrowed by `in` on the line itself
}

/** Tables whose numbers may be too small to be published. */
const HIDING: readonly Table["code"][] = ["kinds", "theme-kinds"];

function cellWords(value: number | null, { unit }: Column, table: Table): string {
  if (value === null) return HIDING.includes(table.code) ? t.hidden : t.blankMonth;
  if (unit === "percent") return formatPercent(value);
  return unit === "minutes" ? formatDuration(value) : formatNumber(value);
}

/** « sur 200 interventions ». */
export function outOfWords(of: keyof typeof t.denominators, count: number): string {
  const [one, many] = t.denominators[of];
  return t.among(plural(count, one, many));
}

export const denominatorWords = ({ denominator: { of, count } }: Table): string => outOfWords(of, count);

/** The table as it is read: head of each row, then its cells, already written. */
export const tableWords = (table: Table, words: Words) => ({
  name: t.tables[table.code],
  columns: [t.heads[table.code], ...table.columns.map((column) => columnWords(column, words))],
  rows: table.rows.map((row) => [
    headWords(row.head, words),
    ...table.columns.map((column, index) => cellWords(row.values[index] ?? null, column, table)),
  ]),
});

/** « Du 1er janv. au 15 nov. pour les colonnes 2022 et 2021. »; empty where they are whole years, or are not shown. */
export function comparedWords(
  { comparison: { current, previous, former } }: StatisticsFigures,
  yearsBack: number,
): string {
  if (yearsBack === 0 || isWholeYear(current)) return "";
  const years = [current, previous, former].slice(0, yearsBack + 1).map(({ to }) => to.slice(0, 4));
  return t.compared(formatList(years), formatDayOfYear(current.from), formatDayOfYear(current.to));
}

function yearHead(window: Period): string {
  const year = window.to.slice(0, 4);
  return window.from.endsWith("-01-01") && !isWholeYear(window) ? t.yearTo(year, formatDayOfYear(window.to)) : year;
}

/** A file is read far from its page: a column of a part of a year says which. */
function cellHead(column: Column, words: Words): string {
  const { code } = column;
  const name = isYear(code) ? yearHead(words.figures.comparison[code]) : columnWords(column, words);
  if (column.unit === "minutes") return t.inMinutes(name);
  return column.unit === "percent" && column.code !== "percent" ? t.shareOf(name) : name;
}

/** The same table for a spreadsheet: numbers stay numbers, and a column of minutes says so. */
export const tableCells = (table: Table, words: Words) => ({
  header: [t.heads[table.code], ...table.columns.map((column) => cellHead(column, words))],
  rows: table.rows.map((row: Row) => [
    headWords(row.head, words),
    ...table.columns.map((_, i) => row.values[i] ?? null),
  ]),
});

/** « dont 82 en 2022, contre 61 sur la même période de 2021 »; the year compared is said only where the period is longer. */
export function againstWords(
  { currentTotal, previousTotal }: ServiceFigures,
  { period, comparison: { current, previous } }: StatisticsFigures,
): string {
  const former = [formatNumber(previousTotal), previous.to.slice(0, 4)] as const;
  return current.from === period.from
    ? t.againstAll(...former)
    : t.against(formatNumber(currentTotal), current.to.slice(0, 4), ...former);
}

const byYear = (shares: readonly YearShare[]): string =>
  formatList(shares.map(({ year, percent }) => t.inYear(formatPercent(percent ?? 0), String(year))));

/** What the commission follows in the IT service from one year to the next. */
export const trendWords = ({ onSite, details }: NonNullable<StatisticsFigures["it"]>): string =>
  t.trend(byYear(onSite.byYear), byYear(details.remoteByYear), byYear(details.bergerLevraultByYear));

/** The sentence that the secretary of the meeting pastes into the minutes; empty when the role reads no such figure. */
export function minutesWords(words: Words): string {
  const parts = minutesParts(words.figures);
  if (!parts) return "";
  const themes = parts.themes.map(({ code, percent }) =>
    t.minutesTheme(headWords({ list: "theme", code }, words), formatPercent(percent)),
  );
  const listed = themes.length > 1 ? `${themes.slice(0, -1).join(", ")} et ${themes.at(-1)}` : (themes[0] ?? "");
  const [oneVisited, manyVisited] = t.minutesVisited;
  return t.minutes({
    from: formatDay(parts.period.from),
    to: formatDay(parts.period.to),
    interventions: plural(parts.interventions, t.minutesInterventions[0], t.minutesInterventions[1]),
    members: plural(parts.members, t.minutesMembers[0], t.minutesMembers[1]),
    membersTotal: formatNumber(parts.membersTotal),
    themes: listed ? t.minutesThemes(listed) : "",
    visited: plural(parts.membersVisited, oneVisited, manyVisited),
  });
}

export type Definitions = Readonly<Record<string, Definition>>;

/** A card frozen before its words were kept has those of today. */
export const definitionOf = (definitions: Definitions, code: CardCode): Definition =>
  definitions[code] ?? t.cards[code];
