import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ProposalPage } from "@/components/register/town/proposal-page";
import { Shell } from "@/components/shell/shell";
import { isId, newId } from "@/lib/domain/identifier";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readProposal } from "@/lib/services/register/read-todo";
import { answerProposalAction, takeTemplateBackAction } from "./actions";

export const metadata: Metadata = { title: registerTownFr.proposal.question };

export default async function ProposalRoute({
  params,
}: PageProps<"/membres/[memberId]/registre/traitement/[templateId]">) {
  const { memberId, templateId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readProposal(actor, memberId, templateId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="todo">
        <ProposalPage
          view={view}
          idempotencyKey={newId()}
          answer={answerProposalAction}
          takeBack={takeTemplateBackAction}
        />
      </Shell>
    );
  });
}
