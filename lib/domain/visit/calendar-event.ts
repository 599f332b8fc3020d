/** A line of a calendar: who, where and when, and nothing else of a visit. `slot` is not agreed yet; `startsAt` is an ISO instant. */
export type CalendarEvent = {
  readonly id: string;
  readonly kind: "planned" | "slot";
  readonly member: string;
  readonly place: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly version: number;
};

/** An address is renewed once a year. */
export const CALENDAR_LINK_DAYS = 365;
/** A calendar application asks every quarter of an hour at most; several devices share one address. */
export const CALENDAR_READS_PER_MINUTE = 30;
