import type { Metadata } from "next";
import { PlainShell } from "@/components/shell/plain-shell";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { LinkedReportForm } from "@/components/visit/linked-report-form";
import { ReportScope } from "@/components/visit/report-scope";
import { ReportText } from "@/components/visit/report-text";
import { dayOf, formatDay } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { readLinkedReport } from "@/lib/services/visit/report-link";
import { acknowledgeByLinkAction } from "./actions";

const t = visitReportFr.link;

export const metadata: Metadata = { title: visitFr.report.title, robots: { index: false } };

/** Unknown, expired, replaced: one answer. Not `notFound()`, whose page is blank without JavaScript. */
export default async function LinkedReportPage({ params }: PageProps<"/compte-rendu/[token]">) {
  const { token } = await params;
  const linked = await readLinkedReport(token);
  if (!linked)
    return (
      <PlainShell>
        <PageHead title={t.goneTitle} large />
        <p className="lead">{t.goneBody}</p>
      </PlainShell>
    );
  const { report, acknowledgedAt } = linked;
  return (
    <PlainShell>
      <PageHead title={`${visitFr.report.title}, ${report.member}`} large />
      <p className="lead">{t.pageLead}</p>
      <ReportScope report={report} />
      <ReportText report={report} />
      {acknowledgedAt ? (
        <Banner tone="done">{t.done(formatDay(dayOf(new Date(acknowledgedAt))))}</Banner>
      ) : (
        <LinkedReportForm token={token} action={acknowledgeByLinkAction} />
      )}
    </PlainShell>
  );
}
