import type { Metadata } from "next";
import { WeekPage } from "@/components/intervention/week-page";
import { Shell } from "@/components/shell/shell";
import { weekQuerySchema } from "@/lib/domain/intervention/week";
import { interventionWeekFr } from "@/lib/i18n/fr/intervention-week";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readWeek } from "@/lib/services/intervention/read-week";

export const metadata: Metadata = { title: interventionWeekFr.title };

export default async function Page({ searchParams }: PageProps<"/interventions/semaine">) {
  const { semaine } = weekQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const week = await readWeek(actor, semaine);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={null}
        current={week.service === "dpo" ? "interventions" : "itRequests"}
        density="dense"
      >
        <WeekPage {...week} />
      </Shell>
    );
  });
}
