import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Report } from "@/components/statistics/report";
import { LinkButton } from "@/components/ui/button";
import { canOnSyndicate } from "@/lib/domain/access/policy";
import { filterParams } from "@/lib/domain/statistics/filters";
import { periodParams } from "@/lib/domain/statistics/period";
import { cameFrom, selectionParams } from "@/lib/domain/statistics/selection";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { statisticsAxisFr as axis } from "@/lib/i18n/fr/statistics-axis";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { syndicateFigures } from "@/lib/services/statistics/read-figures";

export const metadata: Metadata = { title: t.workTitle };

/** The working page: the DPO's, by days, with the way to the rows; the technician's, IT figures only. */
export default async function StatisticsPage({ searchParams }: PageProps<"/statistiques">) {
  const params = await searchParams;
  return asActor(async (actor, session) => {
    const { role, chosen, figures, context, members, today } = await syndicateFigures(actor, params);
    const { from, to } = chosen.period;
    const back = cameFrom({ ...periodParams(chosen), ...filterParams(chosen.filters) });
    const rows = role === "dpo" ? routes.interventions({ du: from, au: to }) : routes.itRequests({ du: from, au: to });
    return (
      <Shell chrome={chromeOf(session)} member={null} current="statistics" sheet="report">
        <Report
          of={session.syndicateName}
          title={t.workTitle}
          figures={figures}
          terms={context.terms}
          chosen={chosen}
          presets={context.presets}
          marks={context.annotations}
          action={routes.statistics()}
          wholeMonths={false}
          today={today}
          members={members}
          rowsHref={
            role === "dpo" ? (selection) => routes.statisticsRows({ ...selectionParams(selection), ...back }) : null
          }
          csvHref={null}
        />
        <p className="acts">
          <LinkButton href={rows}>{t.rows[role === "dpo" ? "dpo" : "it"]}</LinkButton>
          {canOnSyndicate(actor, "statistics:commission") && (
            <LinkButton href={routes.commission(periodParams(chosen))}>{t.toCommission}</LinkButton>
          )}
          {canOnSyndicate(actor, "annual-report:commission") && (
            <LinkButton href={routes.annualReport()}>{annualReportFr.title}</LinkButton>
          )}
          {canOnSyndicate(actor, "annotation:write") && (
            <LinkButton href={routes.statisticsAxis({ du: from, au: to })}>{axis.title}</LinkButton>
          )}
        </p>
      </Shell>
    );
  });
}
