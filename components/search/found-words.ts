import type { Role } from "@/lib/domain/access/role";
import type { Found } from "@/lib/domain/search/found";
import { formatDay } from "@/lib/i18n/format";
import { documentFr } from "@/lib/i18n/fr/document";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { processorFr } from "@/lib/i18n/fr/processor";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { searchFr } from "@/lib/i18n/fr/search";
import { visitFr } from "@/lib/i18n/fr/visit";
import { routes } from "@/lib/routes";

const t = searchFr;

const worded = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;

/** Where a thing found is opened, by who found it. */
export function hrefOf({ kind, id, memberId }: Found, role: Role): string {
  if (kind === "processor") return routes.processor(id);
  if (kind === "software") return routes.software(id);
  if (kind === "person" || memberId === null) return routes.person(id);
  if (kind === "document") return routes.documents(memberId);
  if (kind === "contract") return routes.contract(memberId, id);
  if (kind === "contact" || (kind === "member" && role === "admin")) return routes.memberCard(memberId);
  if (kind === "member") return role === "technician" ? routes.itRequests({ adherent: id }) : routes.member(id);
  if (kind === "entry") return routes.entry(memberId, id);
  if (kind === "visit") return routes.visit(memberId, id);
  return kind === "report" ? routes.visitReport(memberId, id) : routes.memberIntervention(memberId, id);
}

export function titleOf({ kind, title, day }: Found): string {
  if (kind === "visit") return day === null ? t.visit : t.visitOn(formatDay(day));
  if (kind === "report") return t.reportOn(formatDay(day ?? ""));
  return title;
}

/** What tells it from another of the same title: its state, its day, a function. */
export function detailOf({ kind, detail, day, title }: Found): string {
  if (kind === "member") return worded(memberKindsFr, detail);
  if (kind === "document") return worded(documentFr.types, detail);
  if (kind === "processor") return worded(processorFr.kinds, detail);
  if (kind === "entry") return worded(registerFieldsFr.statuses, detail);
  if (kind === "visit") return [worded(visitFr.statuses, detail), title].filter(Boolean).join(", ");
  if (kind === "intervention" || kind === "request")
    return [worded(interventionFr.statuses, detail), day && formatDay(day)].filter(Boolean).join(", ");
  return detail;
}
