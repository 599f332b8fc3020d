// @ts-check
const DAY_MS = 86_400_000;
const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** Whether a number format shows a day: « jj/mm/aaaa » is stored « dd/mm/yyyy ». @param {number} id @param {string} [code] */
function showsDay(id, code) {
  if (code === undefined) return BUILT_IN_DATES.includes(id);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "");
  return /[dy]/i.test(bare) || /mmm/i.test(bare);
}

const BUILT_IN_LENGTHS = [18, 19, 20, 21, 46];
const DAY_MINUTES = 1440;

/**
 * What a number format shows: a day, hours (« 1:30 » is stored 0.0625), or the number itself.
 * @param {number} id @param {string} [code] @returns {"day" | "hours" | "number"}
 */
export function shownBy(id, code) {
  if (showsDay(id, code)) return "day";
  const hours =
    code === undefined
      ? BUILT_IN_LENGTHS.includes(id)
      : /h/i.test(code.replace(/"[^"]*"|\[\$[^\]]*\]|\\.|_.|\*./g, ""));
  return hours ? "hours" : "number";
}

/** A part of a day as « 1:30 », beyond a day too; undefined when it is no length. @param {number} part */
export function hoursOf(part) {
  const minutes = Math.round(part * DAY_MINUTES);
  if (!Number.isFinite(part) || minutes < 0 || minutes > 9999 * 60) return undefined;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/**
 * The day of a spreadsheet's serial number, as 'YYYY-MM-DD'; undefined beyond what a calendar holds.
 * @param {number} serial @param {boolean} since1904
 */
export function dayOfSerial(serial, since1904) {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465) return undefined;
  // The 1900 calendar counts a 29 February 1900 that never was.
  const origin = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(origin + whole * DAY_MS).toISOString().slice(0, 10);
}

/** A number as a person reads it: « 0.30000000000000004 » is 0.3. @param {string} raw */
export function plainNumber(raw) {
  const number = Number(raw);
  return raw.trim() === "" || !Number.isFinite(number) ? raw : String(Number(number.toPrecision(15)));
}
