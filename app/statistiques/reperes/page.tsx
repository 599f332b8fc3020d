import type { Metadata } from "next";
import { z } from "zod";
import { Shell } from "@/components/shell/shell";
import { AxisPage } from "@/components/statistics/axis-page";
import { statisticsAxisFr } from "@/lib/i18n/fr/statistics-axis";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readAxis } from "@/lib/services/statistics/read-axis";
import { addAnnotationAction, addPresetAction, withdrawAnnotationAction } from "./actions";

export const metadata: Metadata = { title: statisticsAxisFr.title };

const day = z.iso.date().catch("");
const periodSchema = z.object({ du: day, au: day });

/** The names of the meetings and the marks of the charts, on a page of their own: the report is read far oftener. */
export default async function StatisticsAxisPage({ searchParams }: PageProps<"/statistiques/reperes">) {
  const { du: from, au: to } = periodSchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { annotations, today } = await readAxis(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="statistics">
        <AxisPage
          period={{ from, to }}
          on={to || today}
          annotations={annotations}
          addPreset={addPresetAction}
          addAnnotation={addAnnotationAction}
          withdraw={withdrawAnnotationAction}
        />
      </Shell>
    );
  });
}
