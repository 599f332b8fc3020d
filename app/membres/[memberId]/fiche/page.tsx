import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CardPage } from "@/components/member/card-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { can } from "@/lib/domain/access/policy";
import { isId } from "@/lib/domain/identifier";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readMemberCard } from "@/lib/services/member/card";

export const metadata: Metadata = { title: memberCardFr.card.title };

export default async function MemberCardPage({ params }: PageProps<"/membres/[memberId]/fiche">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const card = await readMemberCard(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(card.member, actor.grants)} memberNav="card">
        <CardPage {...card} opens={(id) => can(actor, "member:read", id)} />
      </Shell>
    );
  });
}
