import type { ReactNode } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import type { VisitReport } from "@/lib/domain/visit/report-model";
import { formatDay, formatDuration, formatInstant, formatList } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { ActForm } from "../access/act-form";
import { Banner } from "../ui/banner";
import { PrintButton } from "../ui/print-button";
import { Actions, AnswersOf, Findings, Register } from "./report-parts";

const t = visitPagesFr.report;
const r = visitFr.report;

type Sending = { sentBy: string; sentAt: Date; acknowledgedBy: string | null; acknowledgedAt: Date | null };
type Props = {
  report: VisitReport;
  /** Null before it is sent: the DPO reads what would be. */
  sending: Sending | null;
  about: { memberId: string; visitId: string; version: number };
  mayAcknowledge: boolean;
  send: FormAction;
  acknowledge: FormAction;
};

const Block = ({ title, span = "w6", children }: { title: string; span?: "w6" | "w12"; children: ReactNode }) => (
  <section className={`c ${span}`}>
    <h2>{title}</h2>
    {children}
  </section>
);

function Standing({ sending, about, mayAcknowledge, send, acknowledge, report }: Props) {
  if (!sending)
    return (
      <>
        <p className="second">
          {t.sendLead} {t.before(formatDay(report.next.reportDueOn))}
        </p>
        <ActForm action={send} label={t.send} kind="first" about={about} />
      </>
    );
  const { sentAt, sentBy, acknowledgedAt, acknowledgedBy } = sending;
  return (
    <>
      <p className="second">
        {t.sentOn(formatInstant(sentAt), sentBy)}{" "}
        {acknowledgedAt
          ? t.acknowledgedOn(formatInstant(acknowledgedAt), acknowledgedBy ?? "")
          : !mayAcknowledge && t.waiting}
      </p>
      {mayAcknowledge && <ActForm action={acknowledge} label={t.acknowledge} kind="first" about={about} />}
    </>
  );
}

function Scope({ scope, next }: VisitReport) {
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

/** One page for the mayor, then the annex on its own sheet. */
export function ReportPage(props: Props) {
  const { report } = props;
  const { scope, annex } = report;
  return (
    <>
      <header className="rep-h">
        <h1>{`${r.title}, ${report.member}`}</h1>
        <p className="second">{t.scope(formatDay(scope.on), formatDuration(scope.minutes))}</p>
        <Scope {...report} />
        {report.sentences.length > 0 && (
          <ul className="said">
            {report.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <div className="acts">
          <PrintButton />
        </div>
        <div className="no-print">
          <Standing {...props} />
        </div>
      </header>
      <div className="cs">
        <Block title={r.scope} span={report.goesWell ? "w6" : "w12"}>
          <p>
            <strong>{r.seen}</strong>&nbsp;: {formatList(scope.seen) || t.nothing}
          </p>
          {scope.notSeen.length > 0 && (
            <p>
              <strong>{r.notSeen}</strong>&nbsp;: {formatList(scope.notSeen)}
            </p>
          )}
        </Block>
        {report.goesWell && (
          <Block title={r.goesWell}>
            <p>{report.goesWell}</p>
          </Block>
        )}
        <Block title={r.findings}>
          <Findings findings={report.findings} />
        </Block>
        <Block title={t.actions}>
          <Actions actions={report.actions} />
        </Block>
        <Block title={r.register} span="w12">
          <Register register={report.register} contracts={report.contracts} />
        </Block>
      </div>
      <div className="cs">
        <Block title={r.annex} span="w12">
          <Banner tone="here">{r.annexHint}</Banner>
          {annex.findings.length > report.findings.length && (
            <>
              <h3>{r.allFindings}</h3>
              <Findings findings={annex.findings} />
            </>
          )}
          {annex.actions.length > report.actions.length && (
            <>
              <h3>{r.allActions}</h3>
              <Actions actions={annex.actions} />
            </>
          )}
          <AnswersOf answers={annex.answers} />
        </Block>
      </div>
    </>
  );
}
