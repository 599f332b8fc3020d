import { formatDay } from "@/lib/i18n/format";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";

const t = visitReportFr.waiting;

/** With a day, a draft to be read again by then; without, a report that was sent. */
export type WaitingReport = { visitId: string; on: string; dueOn?: string };

/** Reports of visits that wait for somebody of the town to read them: on the home of its people. */
export function WaitingReports({ memberId, reports }: { memberId: string; reports: readonly WaitingReport[] }) {
  return reports.map(({ visitId, on, dueOn }) => (
    <div className="no-print" key={visitId}>
      <Banner tone="info">
        {dueOn === undefined ? t.sent(formatDay(on)) : t.shared(formatDay(on), formatDay(dueOn))}{" "}
        <a href={routes.visitReport(memberId, visitId)}>{dueOn === undefined ? t.read : t.reread}</a>
      </Banner>
    </div>
  ));
}
