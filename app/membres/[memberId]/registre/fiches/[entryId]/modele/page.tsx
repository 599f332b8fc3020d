import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { PromotePage } from "@/components/register/template/promote-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { previewPromotion } from "@/lib/services/register/promote-entry";
import { promoteEntryAction } from "./actions";

export const metadata: Metadata = { title: templateActsFr.promote.title };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/modele">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  return asActor(async (actor, session) => {
    const { member, ...view } = await previewPromotion(actor, memberId, entryId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <PromotePage view={view} promote={promoteEntryAction} />
      </Shell>
    );
  });
}
