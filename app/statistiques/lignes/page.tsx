import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/components/shell/shell";
import { RowsPage } from "@/components/statistics/rows-page";
import { cameFromParams, chooseSelection } from "@/lib/domain/statistics/selection";
import { statisticsRowsFr } from "@/lib/i18n/fr/statistics-rows";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { rowsBehind } from "@/lib/services/statistics/read-rows";

export const metadata: Metadata = { title: statisticsRowsFr.behind };

/** The very rows behind a figure, for the DPO alone. */
export default async function StatisticsRowsPage({ searchParams }: PageProps<"/statistiques/lignes">) {
  const params = await searchParams;
  const chosen = chooseSelection(params);
  return asActor(async (actor, session) => {
    if (!chosen) notFound();
    const behind = await rowsBehind(actor, chosen.selection, chosen.page);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="statistics" density="dense">
        <RowsPage behind={behind} {...chosen} from={cameFromParams(params)} />
      </Shell>
    );
  });
}
