import type { Metadata } from "next";
import { CollectivePage } from "@/components/intervention/collective-page";
import { ServiceViews } from "@/components/intervention/service-views";
import { Shell } from "@/components/shell/shell";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listCollectiveActs } from "@/lib/services/intervention/read-collective-acts";

export const metadata: Metadata = { title: interventionScreensFr.collective.title };

export default async function CollectiveActsPage({ searchParams }: PageProps<"/actes-collectifs">) {
  const params = await searchParams;
  const query = listQuerySchema.parse(params);
  return asActor(async (actor, session) => {
    const list = await listCollectiveActs(actor, query);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current="interventions" density="dense">
        <ServiceViews roles={chrome.roles} current="collective" />
        <CollectivePage {...list} query={query} done={String(params.fait ?? "")} />
      </Shell>
    );
  });
}
