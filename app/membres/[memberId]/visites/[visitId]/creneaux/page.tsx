import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { mailedWords, SlotsPage } from "@/components/visit/campaign/slots-page";
import { isId } from "@/lib/domain/identifier";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { sendsMail } from "@/lib/server/mail";
import { letterOf } from "@/lib/server/slot-letter";
import { readCampaign } from "@/lib/services/visit/campaign";
import { readSlots } from "@/lib/services/visit/slots";
import { answerSlotsAction, mailSlotsAction } from "../../slot-actions";

export const metadata: Metadata = { title: visitSlotsFr.title };

export default async function Page({ params }: PageProps<"/membres/[memberId]/visites/[visitId]/creneaux">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  return asActor(async (actor, session) => {
    const { member, slots, isDpo, addresses } = await readSlots(actor, memberId, visitId);
    const neighboursOf = async () =>
      (await readCampaign(actor)).lines.find(({ id }) => id === memberId)?.neighbours ?? [];
    const { subject, text } = letterOf({ member, slots }, visitId, session);
    const mail = {
      ...{ memberId, visitId, addresses, letter: { subject, text }, mailed: mailedWords(slots) },
      send: sendsMail() ? mailSlotsAction : null,
    };
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits">
        <SlotsPage
          memberId={memberId}
          visitId={visitId}
          slots={slots}
          now={new Date()}
          answer={answerSlotsAction}
          dpo={isDpo ? { mail, neighbours: await neighboursOf() } : null}
        />
      </Shell>
    );
  });
}
