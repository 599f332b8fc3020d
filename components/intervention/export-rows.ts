import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { InterventionLine } from "@/lib/domain/intervention/line";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { modeWords, serviceWords, themeWords, typeWords } from "./list-words";

const t = interventionScreensFr.list;

type CollectiveLine = Pick<InterventionLine, "date" | "type" | "mode" | "subject" | "status"> & {
  theme: string | null;
  audience: string;
};

/** The collective acts likewise. */
export function collectiveSheet(lines: readonly CollectiveLine[], terms: readonly DictionaryTerm[]) {
  const rows = lines.map(({ date, type, theme, mode, subject, audience, status }) => [
    date,
    typeWords(terms, type),
    theme ? themeWords(terms, { service: "dpo", theme }) : null,
    modeWords(terms, mode),
    subject,
    audience,
    interventionFr.statuses[status],
  ]);
  return { header: [...interventionScreensFr.collective.exported], rows };
}

/** The list as a table of its own: labels of the screen, days as 'YYYY-MM-DD', times in minutes. No question and no answer. */
export function exportSheet(lines: readonly InterventionLine[], terms: readonly DictionaryTerm[]) {
  const rows = lines.map((line) => [
    line.ref,
    line.date,
    line.memberName,
    serviceWords(line.service),
    themeWords(terms, line),
    typeWords(terms, line.type),
    modeWords(terms, line.mode),
    line.subject,
    interventionFr.statuses[line.status],
    line.confidential ? interventionEditFr.yes : interventionEditFr.no,
    line.durationMinutes,
    line.travelMinutes,
    line.followUpOn,
    line.outcome && interventionFr.outcomes[line.outcome],
    line.satisfaction && interventionFr.satisfactions[line.satisfaction],
  ]);
  return { header: [...t.exported], rows };
}
