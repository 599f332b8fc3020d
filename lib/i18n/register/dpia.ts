import type { DpiaNeed } from "@/lib/domain/register/dpia-need";
import { plural } from "@/lib/i18n/format";
import { registerDpiaFr as t } from "@/lib/i18n/fr/register-dpia";

/** « Analyse d’impact nécessaire : 3 critères de risque sur 9. » */
export const dpiaWords = ({ answer, because, criteria }: DpiaNeed): string => {
  const reason = because === "criteria" ? t.criteria(plural(criteria, ...t.criterion)) : t.because[because];
  return `${t.answers[answer]}\u00a0: ${reason}`;
};
