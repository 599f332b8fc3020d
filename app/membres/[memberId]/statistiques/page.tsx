import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { Report } from "@/components/statistics/report";
import { LinkButton } from "@/components/ui/button";
import { isId } from "@/lib/domain/identifier";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { memberFigures } from "@/lib/services/statistics/read-figures";

export const metadata: Metadata = { title: statisticsFr.memberTitle };

export default async function MemberStatisticsPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/statistiques">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = await searchParams;
  return asActor(async (actor, session) => {
    const { member, chosen, context, figures, today } = await memberFigures(actor, memberId, query);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="statistics" sheet="report">
        <p className="acts">
          <LinkButton href={routes.memberReports(memberId)}>{annualReportFr.sent.back}</LinkButton>
        </p>
        <Report
          title={statisticsFr.memberTitle}
          of={member.name}
          figures={figures}
          terms={context.terms}
          chosen={chosen}
          presets={context.presets}
          marks={context.annotations}
          action={routes.memberStatistics(memberId)}
          wholeMonths={false}
          today={today}
          csvHref={null}
        />
      </Shell>
    );
  });
}
