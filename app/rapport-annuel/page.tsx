import type { Metadata } from "next";
import { ActForm } from "@/components/access/act-form";
import { ReportView } from "@/components/annual-report/report-view";
import { writtenReport } from "@/components/annual-report/written";
import { YearForm } from "@/components/annual-report/year-form";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { chooseYear } from "@/lib/domain/annual-report/annual-report";
import { dayOf } from "@/lib/i18n/format";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { draftCommissionReport } from "@/lib/services/annual-report/read-reports";
import { giveReportAction, keepTextAction } from "./actions";

export const metadata: Metadata = { title: t.title };

/** The commission's report: every member together, none named. */
export default async function Page({ searchParams }: PageProps<"/rapport-annuel">) {
  const today = dayOf(new Date());
  const year = chooseYear(await searchParams, today);
  return asActor(async (actor, session) => {
    const { report, drafts } = await draftCommissionReport(actor, year);
    const written = writtenReport(report);
    const versions = Object.fromEntries(drafts.map(({ section, version }) => [section, version]));
    return (
      <Shell chrome={chromeOf(session)} member={null} current="statistics">
        <PageHead title={written.title} large />
        <p className="lead">{t.lead}</p>
        {written.about.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <YearForm action={routes.annualReport()} year={year} last={Number(today.slice(0, 4))} />
        <p className="acts">
          <LinkButton href={routes.annualReportFile({ annee: year, format: "pdf" })} download>
            {t.pdf}
          </LinkButton>
          <LinkButton href={routes.annualReportFile({ annee: year, format: "docx" })} download>
            {t.docx}
          </LinkButton>
          <LinkButton href={routes.givenReports()}>{t.given.back}</LinkButton>
        </p>
        <ReportView
          key={year}
          report={written}
          editing={{ action: keepTextAction, about: { memberId: "", year }, versions }}
        />
        <p>{t.given.hint}</p>
        <ActForm action={giveReportAction} label={t.given.give} kind="first" about={{ year }} />
      </Shell>
    );
  });
}
