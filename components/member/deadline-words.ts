import { daysBetween } from "@/lib/domain/day";
import type { Deadline } from "@/lib/domain/member/deadline";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";

const t = memberFr.margin;
/** Beyond a month a date says more than a number of days. */
const NEAR_DAYS = 31;

/** « demain », « dans 4 jours », « il y a 3 jours »; null further away, where the date says more. */
export function nearness(today: string, day: string): string | null {
  const days = daysBetween(today, day);
  if (days === 0) return t.today;
  if (days === 1) return t.tomorrow;
  if (days === -1) return t.yesterday;
  if (Math.abs(days) > NEAR_DAYS) return null;
  return days > 0 ? t.inDays(formatNumber(days)) : t.daysAgo(formatNumber(-days));
}

/** How near it is, else the date. */
export const distance = (today: string, day: string): string => nearness(today, day) ?? formatDay(day);

/** Where the thing that falls due is done. */
export function deadlineHref({ kind, memberId, objectId }: Deadline): string {
  if (kind === "review") return routes.entry(memberId, objectId);
  if (kind === "contract") return routes.contract(memberId, objectId);
  if (kind === "document") return routes.documents(memberId, { document: objectId });
  return kind === "visit" ? routes.visit(memberId, objectId) : routes.memberActions(memberId, { action: objectId });
}
