const DAY_IN_MINUTES = 1440;
const HOURS = /^(\d{1,2})\s*(?:h(?:eures?)?|:)\s*(?:(\d{2})\s*(?:min|mn)?(?::\d{2})?)?$/i;
const PARTS_OF_AN_HOUR = /^(\d{1,2}[.,]\d{1,2})\s*h(?:eures?)?$/i;
const PLAIN = /^(\d{1,4})\s*(?:min|mn|minutes?)?\.?$/i;

function lengthIn(cell: string): number | undefined {
  const hours = HOURS.exec(cell);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const parts = PARTS_OF_AN_HOUR.exec(cell)?.[1];
  if (parts) return Math.round(Number(parts.replace(",", ".")) * 60);
  const plain = PLAIN.exec(cell);
  return plain ? Number(plain[1]) : undefined;
}

/** Minutes written 25, 25 min, 1:30, 1 h, 1h05 or 0,5 h, to the next step of five; null when empty, undefined when it is no length. */
export function minutesIn(cell: string): number | null | undefined {
  if (cell === "") return null;
  const length = lengthIn(cell);
  return length === undefined || length > DAY_IN_MINUTES ? undefined : Math.ceil(length / 5) * 5;
}
