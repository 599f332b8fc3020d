import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { MovementPage } from "@/components/visit/movement-page";
import { isId } from "@/lib/domain/identifier";
import { visitMovementFr } from "@/lib/i18n/fr/visit-movement";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readVisitMovement } from "@/lib/services/visit/read-movement";

export const metadata: Metadata = { title: visitMovementFr.title };

export default async function VisitMovementPage({
  params,
}: PageProps<"/membres/[memberId]/visites/[visitId]/evolution">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  return asActor(async (actor, session) => {
    const { member, ...read } = await readVisitMovement(actor, memberId, visitId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits" sheet="report">
        <MovementPage memberId={memberId} visitId={visitId} memberName={member.name} {...read} />
      </Shell>
    );
  });
}
