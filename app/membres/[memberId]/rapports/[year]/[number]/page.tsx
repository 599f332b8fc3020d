import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActForm } from "@/components/access/act-form";
import { ReportView } from "@/components/annual-report/report-view";
import { readWords } from "@/components/annual-report/sent-list";
import { writtenReport } from "@/components/annual-report/written";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { sentAddressSchema } from "@/lib/domain/annual-report/annual-report";
import { dayOf, formatDay } from "@/lib/i18n/format";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readSentReport } from "@/lib/services/annual-report/read-reports";
import { acknowledgeReportAction } from "../../actions";

export const metadata: Metadata = { title: t.titleOfSent };

/** A report as it was sent, whatever its figures became. */
export default async function Page({ params }: PageProps<"/membres/[memberId]/rapports/[year]/[number]">) {
  const asked = sentAddressSchema.safeParse(await params).data;
  if (!asked) notFound();
  const { memberId, year, number } = asked;
  return asActor(async (actor, session) => {
    const sent = await readSentReport(actor, memberId, year, number);
    const { report, member, mayAcknowledge, sentAt, sentBy, sha256 } = sent;
    const written = writtenReport(report);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="statistics">
        <PageHead title={written.title} large />
        <p className="second">
          {t.sent.on(formatDay(dayOf(sentAt)), sentBy)}, {readWords(sent)}. {t.seal("")}
          <code className="seal">{sha256}</code>
        </p>
        {mayAcknowledge && !sent.acknowledgedAt && (
          <ActForm
            action={acknowledgeReportAction}
            label={t.sent.acknowledge}
            kind="first"
            about={{ memberId, year, number }}
          />
        )}
        <p className="acts">
          <LinkButton href={routes.sentReportFile(memberId, year, number, "pdf")} download>
            {t.pdf}
          </LinkButton>
          <LinkButton href={routes.sentReportFile(memberId, year, number, "docx")} download>
            {t.docx}
          </LinkButton>
          <LinkButton href={routes.memberReports(memberId)}>{t.sent.back}</LinkButton>
        </p>
        <ReportView report={written} editing={null} />
      </Shell>
    );
  });
}
