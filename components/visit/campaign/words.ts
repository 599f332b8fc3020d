import type { CampaignLine, Neighbour } from "@/lib/domain/visit/campaign/campaign";
import { formatDayShort, formatNumber } from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";

const t = visitCampaignFr;

/** « 12 mars 2024, il y a 20 mois » */
export function lastWords({ lastVisitOn, months }: CampaignLine): string {
  if (lastVisitOn === null || months === null) return t.never;
  const day = formatDayShort(lastVisitOn);
  return months < 1 ? t.agoThisMonth(day) : t.ago(day, formatNumber(months));
}

export function neighbourWords({ name, km }: Neighbour): string {
  if (km === null) return name;
  if (km === 0) return t.sameAddress(name);
  return km < 1 ? t.nextDoor(name) : t.km(name, formatNumber(Math.round(km)));
}

/** The list as a table of its own, days as 'YYYY-MM-DD'. */
export const campaignSheet = (lines: readonly CampaignLine[]) => ({
  header: t.header,
  rows: lines.map((line) => [
    line.name,
    memberKindsFr[line.kind],
    line.epci?.name ?? null,
    line.arrondissement?.name ?? null,
    line.lastVisitOn,
    line.months,
    line.due.because === "never" ? null : line.due.on,
    t.because[line.due.because],
    t.states[line.state],
    line.neighbours.map(neighbourWords).join(", "),
  ]),
});
