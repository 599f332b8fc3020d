import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SentList } from "@/components/annual-report/sent-list";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listSentReports } from "@/lib/services/annual-report/read-reports";

export const metadata: Metadata = { title: t.titleOfMember };

/** What the DPO sent to a town. */
export default async function Page({ params }: PageProps<"/membres/[memberId]/rapports">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, sent, mayWrite } = await listSentReports(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="statistics">
        <PageHead
          title={t.title}
          large
          actions={
            mayWrite && (
              <LinkButton href={routes.draftReport(memberId)} kind="first">
                {t.sent.write}
              </LinkButton>
            )
          }
        />
        <SentList memberId={memberId} sent={sent} />
      </Shell>
    );
  });
}
