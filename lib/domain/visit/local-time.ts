import { z } from "zod";

const ZONE = "Europe/Paris";
const MINUTE_MS = 60_000;
const DAY_LENGTH = 10;
/** Minutes ahead of universal time, in summer then in winter. */
const OFFSETS = [120, 60] as const;

/** What a date and time field of a browser sends: '2026-11-24T14:30', the clock of the town hall. */
export const localTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((time) => z.iso.date().safeParse(time.slice(0, DAY_LENGTH)).success);

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant as the clock of the town hall shows it, '2026-11-24T14:30'. */
export const localTimeOf = (instant: Date): string => clock.format(instant).replace(" ", "T");

/**
 * The instant of a local time. The hour that the clocks skip in March is read as an hour later; of the hour they repeat in
 * October, the first is meant.
 */
export function instantOf(localTime: string): Date {
  const wanted = Date.parse(`${localTime}:00Z`);
  const offsetAt = (time: number) => Date.parse(`${localTimeOf(new Date(time))}:00Z`) - time;
  const candidates = OFFSETS.map((offset) => wanted - offset * MINUTE_MS);
  const exact = candidates.find((time) => time + offsetAt(time) === wanted);
  return new Date(exact ?? wanted - OFFSETS[1] * MINUTE_MS);
}
