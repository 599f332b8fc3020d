import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportView } from "@/components/annual-report/report-view";
import { writtenReport } from "@/components/annual-report/written";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { givenAddressSchema } from "@/lib/domain/annual-report/annual-report";
import { dayOf, formatDay } from "@/lib/i18n/format";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readGivenReport } from "@/lib/services/annual-report/given-reports";

export const metadata: Metadata = { title: t.given.titleOfOne };

/** A report as the commission was given it, whatever its figures became. */
export default async function Page({ params }: PageProps<"/commission/rapports/[year]/[number]">) {
  const asked = givenAddressSchema.safeParse(await params).data;
  if (!asked) notFound();
  const { year, number } = asked;
  return asActor(async (actor, session) => {
    const { report, givenAt, givenBy, sha256 } = await readGivenReport(actor, asked);
    const written = writtenReport(report);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission">
        <PageHead title={written.title} large />
        {written.about.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="second">
          {t.given.one(String(year), String(number))}, {t.given.on(formatDay(dayOf(givenAt)), givenBy)}. {t.seal("")}
          <code className="seal">{sha256}</code>
        </p>
        <p className="acts">
          <LinkButton href={routes.givenReportFile(year, number, "pdf")} download>
            {t.pdf}
          </LinkButton>
          <LinkButton href={routes.givenReportFile(year, number, "docx")} download>
            {t.docx}
          </LinkButton>
          <LinkButton href={routes.givenReports()}>{t.given.back}</LinkButton>
        </p>
        <ReportView report={written} editing={null} />
      </Shell>
    );
  });
}
