import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IdentityForm } from "@/components/member/identity-form";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareMember } from "@/lib/services/member/card";
import { updateMemberAction } from "../actions";

const t = memberCardFr.form;

export const metadata: Metadata = { title: t.editTitle };

export default async function EditMemberPage({ params }: PageProps<"/membres/[memberId]/fiche/modifier">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, others } = await prepareMember(actor, memberId);
    const { syndicateId: _syndicate, id: _id, createdAt: _created, ...facts } = member;
    const start = { ...facts, memberId, insee: facts.insee ?? "", siren: facts.siren ?? "" };
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="card">
        <PageHead title={t.editTitle} large />
        <IdentityForm start={start} others={others.map(({ id, name }) => ({ id, name }))} action={updateMemberAction} />
      </Shell>
    );
  });
}
