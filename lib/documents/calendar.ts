import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CalendarEvent } from "@/lib/domain/visit/calendar-event";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";

const PRODUCT = { company: "Registre commun", product: "Visites", language: "FR" };
const DOMAIN = "registre-commun.invalid";
const MINUTE_MS = 60_000;
const HOUR_S = 3600;

/** Visits and slots as a calendar (RFC 5545): instants in universal time, so that no zone has to be read. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: HOUR_S });
  for (const { id, kind, member, place, startsAt, minutes, version } of events) {
    const start = new Date(startsAt);
    calendar.createEvent({
      id: `${id}@${DOMAIN}`,
      sequence: version,
      start,
      end: new Date(start.getTime() + minutes * MINUTE_MS),
      summary: visitSlotsFr.summary[kind](member),
      status: kind === "planned" ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      ...(place !== "" && { location: place }),
    });
  }
  return calendar.toString();
}
