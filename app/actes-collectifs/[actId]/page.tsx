import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedCollectiveForm } from "@/components/intervention/collective-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { COLLECTIVE_STATUSES } from "@/lib/domain/intervention/act-codes";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readCollectiveAct } from "@/lib/services/intervention/read-collective-acts";
import { saveCollectiveAction } from "../actions";

const t = interventionScreensFr.collective;

export const metadata: Metadata = { title: t.editTitle };

export default async function CollectiveActPage({ params }: PageProps<"/actes-collectifs/[actId]">) {
  const { actId } = await params;
  if (!isId(actId)) notFound();
  return asActor(async (actor, session) => {
    const { act, terms } = await readCollectiveAct(actor, actId);
    const { syndicateId: _s, author: _a, createdAt: _c, importId: _i, ...held } = act;
    const status = COLLECTIVE_STATUSES.find((one) => one === held.status) ?? "close";
    return (
      <Shell chrome={chromeOf(session)} member={null} current="interventions" density="dense">
        <PageHead title={t.editTitle} large />
        <SavedCollectiveForm
          start={{ ...held, status, personalDataKept: false }}
          terms={terms}
          action={saveCollectiveAction}
        />
      </Shell>
    );
  });
}
