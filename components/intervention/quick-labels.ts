import type { Service } from "@/lib/domain/intervention/service";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";

const f = interventionFr.fields;

/** How each field of the quick entry names itself in the summary of errors. */
export const quickLabels: Record<string, string> = {
  memberId: quickFormFr.member,
  subject: f.subject,
  theme: f.theme,
  mode: f.mode,
  type: f.type,
  date: f.date,
};

/** One draft per member and service, and one for the entry that has no member yet. */
export const quickDraftKey = (service: Service, memberId: string | null): string =>
  `saisie-${service}-${memberId ?? ""}`;
