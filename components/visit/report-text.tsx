import type { ReactNode } from "react";
import type { VisitReport } from "@/lib/domain/visit/report-model";
import { formatList } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { Banner } from "../ui/banner";
import { Actions, AnswersOf, Findings, FormerActions, LevelsMoved, Register } from "./report-parts";

const t = visitPagesFr.report;
const r = visitFr.report;

const Block = ({ title, span = "w6", children }: { title: string; span?: "w6" | "w12"; children: ReactNode }) => (
  <section className={`c ${span}`}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** What the mayor reads, then the annex on its own sheet where it holds more. */
export function ReportText({ report }: { report: VisitReport }) {
  const { scope, annex } = report;
  const moreFindings = annex.findings.length > report.findings.length;
  const moreActions = annex.actions.length > report.actions.length;
  const hasAnnex = moreFindings || moreActions || annex.former.length + annex.answers.length > 0;
  return (
    <>
      <div className="cs">
        <Block title={r.scope} span={report.goesWell ? "w6" : "w12"}>
          <p>
            <strong>{r.seen}</strong>&nbsp;: {formatList(scope.seen) || t.noneSeen}
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
        {report.levels.length > 0 && (
          <Block title={t.levels}>
            <LevelsMoved levels={report.levels} />
          </Block>
        )}
        <Block title={r.register} span={report.levels.length > 0 ? "w6" : "w12"}>
          <Register register={report.register} contracts={report.contracts} />
        </Block>
      </div>
      {hasAnnex && (
        <div className="cs">
          <Block title={r.annex} span="w12">
            <Banner tone="info">{r.annexHint}</Banner>
            {moreFindings && (
              <>
                <h3>{r.allFindings}</h3>
                <Findings findings={annex.findings} />
              </>
            )}
            {moreActions && (
              <>
                <h3>{r.allActions}</h3>
                <Actions actions={annex.actions} />
              </>
            )}
            {annex.former.length > 0 && (
              <>
                <h3>{visitReportFr.document.former}</h3>
                <FormerActions former={annex.former} />
              </>
            )}
            <AnswersOf answers={annex.answers} />
          </Block>
        </div>
      )}
    </>
  );
}
