import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { SyncPage } from "@/components/visit/sync-page";
import { isId } from "@/lib/domain/identifier";
import { syncFr } from "@/lib/i18n/fr/sync";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readOffline } from "@/lib/services/sync/read-offline";
import { decideConflictAction, revokePackAction } from "./actions";

export const metadata: Metadata = { title: syncFr.title };

export default async function VisitOfflinePage({
  params,
}: PageProps<"/membres/[memberId]/visites/[visitId]/hors-ligne">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  return asActor(async (actor, session) => {
    const { member, ...read } = await readOffline(actor, memberId, visitId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits">
        <SyncPage
          {...read}
          place={{ memberId, visitId }}
          now={new Date()}
          revoke={revokePackAction}
          decide={decideConflictAction}
        />
      </Shell>
    );
  });
}
