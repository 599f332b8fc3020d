import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Report } from "@/components/statistics/report";
import { LinkButton } from "@/components/ui/button";
import { filterParams } from "@/lib/domain/statistics/filters";
import { periodParams } from "@/lib/domain/statistics/period";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { commissionFigures } from "@/lib/services/statistics/commission-figures";

export const metadata: Metadata = { title: statisticsFr.pageTitle };

/** The commission's page: figures only, whoever looks. */
export default async function CommissionPage({ searchParams }: PageProps<"/commission">) {
  const params = await searchParams;
  return asActor(async (actor, session) => {
    const { chosen, figures, context, today } = await commissionFigures(actor, params);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission" sheet="report">
        <p className="acts">
          <LinkButton href={routes.meetings()}>{meetingFr.toMeetings}</LinkButton>
          <LinkButton href={routes.givenReports()}>{annualReportFr.given.open}</LinkButton>
        </p>
        <Report
          of={session.syndicateName}
          figures={figures}
          terms={context.terms}
          chosen={chosen}
          presets={context.presets}
          marks={context.annotations}
          action={routes.commission()}
          wholeMonths
          today={today}
          csvHref={(code) => routes.commissionTable(code, { ...periodParams(chosen), ...filterParams(chosen.filters) })}
        />
      </Shell>
    );
  });
}
