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

export const metadata: Metadata = { title: t.views.dpo };

/** What the DPO does, over all the members. */
export default async function InterventionsPage({ searchParams }: PageProps<"/interventions">) {
  const query = listQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { today: _today, mayWrite, ...list } = await listInterventions(actor, "dpo", query);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current="interventions" density="dense">
        <ListPage
          {...list}
          title={t.views.dpo}
          service="dpo"
          query={query}
          route={routes.interventions}
          exportRoute={routes.exportInterventions}
          note={mayWrite ? { href: routes.newIntervention(), label: t.list.noteAct } : null}
          above={<ServiceViews roles={chrome.roles} current="dpo" />}
        />
      </Shell>
    );
  });
}
