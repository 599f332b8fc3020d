import type { VisitReport } from "@/lib/domain/visit/report-model";
import { formatDay, formatDuration, formatList } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";

const t = visitPagesFr.report;

function Where({ scope, next }: VisitReport) {
  const present = scope.attendees.map((one) => one.label || visitFr.attendees[one.function]);
  return (
    <p>
      {[
        scope.place,
        formatList(scope.purposes.map((purpose) => visitFr.purposes[purpose])),
        `${t.present}\u00a0: ${formatList(present)}`,
      ]
        .filter(Boolean)
        .join(". ")}
      . {t.nextVisit(formatDay(next.visitOn), next.agreed)}
    </p>
  );
}

/** When, where, who was there, and the three sentences: the same for whoever reads the report. */
export function ReportScope({ report }: { report: VisitReport }) {
  const { scope, sentences } = report;
  return (
    <>
      <p className="second">{t.scope(formatDay(scope.on), formatDuration(scope.minutes))}</p>
      <Where {...report} />
      {sentences.length > 0 && (
        <ul className="said">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
