import type { VisitLine } from "@/lib/domain/visit/line";
import { dayOf, formatInstantTime } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";

const t = visitPagesFr.list;

const whenOf = ({ doneFrom, plannedAt }: VisitLine) => {
  const at = doneFrom ?? plannedAt;
  return at === null ? [null, null] : [dayOf(new Date(at)), formatInstantTime(new Date(at))];
};

/** The visits as a table of their own, days as 'YYYY-MM-DD'. */
export const visitSheet = (lines: readonly VisitLine[]) => ({
  file: t.file,
  header: [t.when, t.hour, t.member, t.state, t.purposes, t.place, t.findings, t.report],
  rows: lines.map((line) => [
    ...whenOf(line),
    line.memberName,
    visitFr.statuses[line.status],
    line.purposes.map((purpose) => visitFr.purposes[purpose]).join(", "),
    line.place,
    line.findings,
    line.status === "done" ? (line.sent ? t.sent : t.toSend) : null,
  ]),
});
