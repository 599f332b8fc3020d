import type { ReactNode } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import type { VisitReport } from "@/lib/domain/visit/report-model";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { ActForm } from "../access/act-form";
import { Banner } from "../ui/banner";
import { PrintButton } from "../ui/print-button";
import { ReportScope } from "./report-scope";
import { ReportText } from "./report-text";

const t = visitPagesFr.report;
const r = visitFr.report;

type Sending = {
  sentBy: string;
  sentAt: Date;
  acknowledgedBy: string | null;
  acknowledgedAs: string | null;
  acknowledgedAt: Date | null;
};
type Props = {
  report: VisitReport;
  /** Null before it is sent: the DPO reads what would be. */
  sending: Sending | null;
  about: { memberId: string; visitId: string; version: number };
  mayAcknowledge: boolean;
  /** The secretary reads a draft, and sends nothing. */
  maySend: boolean;
  send: FormAction;
  acknowledge: FormAction;
  /** The files of the report, its reading again, its address. */
  follow?: ReactNode;
};

function Standing({ sending, about, mayAcknowledge, maySend, send, acknowledge, report }: Props) {
  if (!sending && !maySend) return <Banner tone="info">{visitReportFr.reading.draftForTown}</Banner>;
  if (!sending)
    return (
      <>
        <p className="second">
          {t.sendLead} {t.before(formatDay(report.next.reportDueOn))}
        </p>
        <ActForm action={send} label={t.send} kind="first" about={about} />
      </>
    );
  const { sentAt, sentBy, acknowledgedAt, acknowledgedBy, acknowledgedAs } = sending;
  const reader = [acknowledgedBy, acknowledgedAs].filter(Boolean).join(", ");
  return (
    <>
      <p className="second">
        {t.sentOn(formatInstant(sentAt), sentBy)}{" "}
        {acknowledgedAt ? t.acknowledgedOn(formatInstant(acknowledgedAt), reader) : !mayAcknowledge && t.waiting}
      </p>
      {mayAcknowledge && <ActForm action={acknowledge} label={t.acknowledge} kind="first" about={about} />}
    </>
  );
}

/** One page for the mayor, then the annex on its own sheet. */
export function ReportPage(props: Props) {
  const { report } = props;
  return (
    <>
      <header className="rep-h">
        <h1>{`${r.title}, ${report.member}`}</h1>
        <ReportScope report={report} />
        <div className="acts">
          <PrintButton />
        </div>
        <div className="no-print">
          <Standing {...props} />
          {props.follow}
        </div>
      </header>
      <ReportText report={report} />
    </>
  );
}
