import type { Metadata } from "next";
import { ListPage } from "@/components/intervention/list-page";
import { ServiceViews } from "@/components/intervention/service-views";
import { Shell } from "@/components/shell/shell";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listInterventions } from "@/lib/services/intervention/read-interventions";

const t = interventionScreensFr;

export const metadata: Metadata = { title: t.views.it };

/** What the IT service does; the DPO reads it, the technician writes it. */
export default async function ItRequestsPage({ searchParams }: PageProps<"/demandes-informatiques">) {
  const query = listQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { today: _today, mayWrite, ...list } = await listInterventions(actor, "it", query);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current={mayWrite ? "itRequests" : "interventions"} density="dense">
        <ListPage
          {...list}
          title={t.views.it}
          service="it"
          query={query}
          route={routes.itRequests}
          exportRoute={routes.exportItRequests}
          note={mayWrite ? { href: routes.newItRequest(), label: t.list.noteRequest } : null}
          above={<ServiceViews roles={chrome.roles} current="it" />}
        />
      </Shell>
    );
  });
}
