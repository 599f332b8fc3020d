/** The only place that writes a date, a number or French spacing. Days are 'YYYY-MM-DD', instants are shown in Paris time. */

const NBSP = "\u00a0";
const NARROW = "\u202f";
const ZONE = "Europe/Paris";
const MINUTES_PER_HOUR = 60;

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const SHORT_MONTHS = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");
const WEEKDAYS = "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" ");

function partsOf(day: string) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError(`not a day: ${day}`);
  const [, year = "", month = "", date = ""] = match;
  return { year, month: Number(month), date: Number(date) === 1 ? "1er" : String(Number(date)) };
}

const nameOf = (names: readonly string[], month: number) => names[month - 1] ?? "";

/** '2022-11-16' → « 16 novembre 2022 ». */
export function formatDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${nameOf(MONTHS, month)} ${year}`;
}

/** '2022-11-16' → « 16 nov. 2022 », for a list. */
export function formatDayShort(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${nameOf(SHORT_MONTHS, month)} ${year}`;
}

/** '2022-11-16' → « 16 nov. », where the year is said already. */
export const formatDayOfYear = (day: string): string => formatDayShort(day).slice(0, -" 2022".length);

/** '2022-11-16' → « 16/11/2022 », for a cell that another program reads. */
export const formatDayNumeric = (day: string): string => day.split("-").reverse().join("/");

/** '2022-11-17' → « jeudi 17 novembre 2022 », for an appointment. */
export function formatWeekday(day: string): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${formatDay(day)}`;
}

/** '2022-11' or '2022-11-16' → « novembre 2022 ». */
export function formatMonth(month: string): string {
  const { year, month: number } = partsOf(`${month.slice(0, 7)}-01`);
  return `${nameOf(MONTHS, number)} ${year}`;
}

/** 1 → « janvier », or « janv. » when short. */
export function monthName(month: number, length: "long" | "short" = "long"): string {
  return nameOf(length === "long" ? MONTHS : SHORT_MONTHS, month);
}

const clock = new Intl.DateTimeFormat("fr-FR", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day, in Paris, of an instant. */
export const dayOf = (instant: Date): string => calendar.format(instant);

/** « 10:42 ». */
export const formatInstantTime = (instant: Date): string => clock.format(instant);

/** « 16 novembre 2022 à 10:42 ». */
export function formatInstant(instant: Date): string {
  return `${formatDay(dayOf(instant))} à ${formatInstantTime(instant)}`;
}

/** « 1 720 », « 15,5 »; at most `decimals` figures after the comma, none when they are zero. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat("fr-FR", { maximumFractionDigits: decimals }).format(value).replace(/\s/g, NARROW);
}

/** « 1 250,50 € », « 300 € ». */
export function formatEuros(value: number): string {
  const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", minimumFractionDigits }).format(value);
}

const MEGABYTE = 1_000_000;

/** « 12 ko », « 3,4 Mo »: a size in bytes, never « 0 ». */
export function formatSize(bytes: number): string {
  if (bytes < MEGABYTE) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}${NBSP}ko`;
  const megabytes = bytes / MEGABYTE;
  return `${formatNumber(megabytes, megabytes < 100 && megabytes % 1 >= 0.05 ? 1 : 0)}${NBSP}Mo`;
}

/** A value already out of a hundred: 15.5 → « 15,5 % », 37 → « 37 % ». */
export const formatPercent = (value: number): string => `${formatNumber(value, 1)}${NBSP}%`;

/** Minutes → « 45 min », « 1 h », « 1 h 20 ». */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  if (hours === 0) return `${rest}${NBSP}min`;
  const whole = `${formatNumber(hours)}${NBSP}h`;
  return rest === 0 ? whole : `${whole}${NBSP}${String(rest).padStart(2, "0")}`;
}

/** The word alone; French counts as plural from two. */
export const pluralWord = (count: number, one: string, many: string): string => (Math.abs(count) >= 2 ? many : one);

/** « 1 fiche », « 40 fiches ». */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count)}${NBSP}${pluralWord(count, one, many)}`;
}

const regions = new Intl.DisplayNames("fr", { type: "region" });

/** 'US' → « États-Unis »; empty stays empty. */
export const formatCountry = (code: string): string => (code === "" ? "" : (regions.of(code) ?? code));

/** « a, b et c ». */
export const formatList = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items[items.length - 1]}`;

/** Puts French spaces and apostrophes into text written by people; addresses and times keep their signs. */
export function typography(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
    .replace(/\.\.\./g, "…")
    .replace(/(?<=[\p{L}\p{N}»)”’…%])[^\S\n]*([;!?])(?=[\s;!?»)]|$)/gu, `${NARROW}$1`)
    .replace(/(?<=[\p{L}\p{N}»)”’"])[^\S\n]*:(?=\s|$)/gu, `${NBSP}:`)
    .replace(/«[^\S\n]*/g, `«${NBSP}`)
    .replace(/[^\S\n]*»/g, `${NBSP}»`)
    .replace(/(?<=\p{N})[^\S\n]*%/gu, `${NBSP}%`);
}
