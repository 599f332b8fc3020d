/** The syndicate's calendar: every member is in metropolitan France today. */
const ZONE = "Europe/Paris";

/** The day of an instant, 'YYYY-MM-DD', where the members live. */
export const dayOf = (now: Date): string => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(now);
