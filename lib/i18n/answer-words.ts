import type { ReportAnswer } from "@/lib/domain/visit/report-model";
import { formatDay, formatList, formatNumber } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";

const a = visitFr.answer;

/** An answer in one line, as the annex and « à la dernière visite » say it. */
export function answerWords(answer: ReportAnswer): string {
  if (answer.state !== "answered") return a.states[answer.state];
  const { yesNo, chosen, scale, number, date, text, textWithheld, lines, names } = answer;
  const words = [
    yesNo && a.yesNo[yesNo],
    chosen && formatList(chosen),
    scale !== undefined && a.scale[scale],
    number !== undefined && formatNumber(number),
    date && formatDay(date),
    ...lines.map((line) => `${line.name}\u00a0: ${a.scale[line.scale].toLowerCase()}`),
    names.length > 0 && formatList(names),
    text,
    textWithheld && visitFr.report.withheld,
  ];
  return words.filter(Boolean).join(", ") || a.states.answered;
}
