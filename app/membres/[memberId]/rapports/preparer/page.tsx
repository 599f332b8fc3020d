import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActForm } from "@/components/access/act-form";
import { ReportView } from "@/components/annual-report/report-view";
import { SentList } from "@/components/annual-report/sent-list";
import { writtenReport } from "@/components/annual-report/written";
import { YearForm } from "@/components/annual-report/year-form";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { chooseYear } from "@/lib/domain/annual-report/annual-report";
import { isId } from "@/lib/domain/identifier";
import { dayOf } from "@/lib/i18n/format";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { draftMemberReport } from "@/lib/services/annual-report/read-reports";
import { keepTextAction, sendReportAction } from "../actions";

export const metadata: Metadata = { title: t.titleOfDraft };

/** One town's report while the DPO writes it. */
export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/rapports/preparer">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const today = dayOf(new Date());
  const year = chooseYear(await searchParams, today);
  return asActor(async (actor, session) => {
    const { member, report, drafts, sent } = await draftMemberReport(actor, memberId, year);
    const written = writtenReport(report);
    const versions = Object.fromEntries(drafts.map(({ section, version }) => [section, version]));
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="statistics">
        <PageHead title={written.title} large />
        <p className="lead">{t.lead}</p>
        <YearForm action={routes.draftReport(memberId)} year={year} last={Number(today.slice(0, 4))} />
        <p className="acts">
          <LinkButton href={routes.draftReportFile(memberId, { annee: year, format: "pdf" })} download>
            {t.pdf}
          </LinkButton>
          <LinkButton href={routes.draftReportFile(memberId, { annee: year, format: "docx" })} download>
            {t.docx}
          </LinkButton>
        </p>
        <ReportView
          key={year}
          report={written}
          editing={{ action: keepTextAction, about: { memberId, year }, versions }}
        />
        <p>{t.sendHint}</p>
        <ActForm action={sendReportAction} label={t.send} kind="first" about={{ memberId, year }} />
        <SentList memberId={memberId} sent={sent} />
      </Shell>
    );
  });
}
