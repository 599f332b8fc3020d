import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentsSection } from "@/components/document/documents-section";
import { DetailPage } from "@/components/intervention/detail-page";
import { FollowUpForm, FollowUps, MoveForm } from "@/components/intervention/follow-ups";
import { ForgetDraft } from "@/components/intervention/forget-draft";
import { quickDraftKey } from "@/components/intervention/quick-labels";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { choicesOf } from "@/lib/domain/intervention/dictionary";
import { acceptsFollowUp } from "@/lib/domain/intervention/follow-up";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readIntervention } from "@/lib/services/intervention/read-interventions";
import { followUpAction, moveAction } from "./actions";

const t = interventionScreensFr;
const DONE: Readonly<Record<string, string>> = t.detail.done;

export const metadata: Metadata = { title: t.detail.title };

/** One act of the DPO or one request of a member. */
export default async function InterventionPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/interventions/[interventionId]">) {
  const { memberId, interventionId } = await params;
  if (!isId(memberId) || !isId(interventionId)) notFound();
  const { fait } = await searchParams;
  return asActor(async (actor, session) => {
    const read = await readIntervention(actor, memberId, interventionId);
    const { member, role, mayWrite, terms, today, entries, visit, followUps, documents } = read;
    const act = { ...read.act, memberName: member.name };
    const technician = role === "technician";
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        current={technician ? "itRequests" : null}
        memberNav={technician ? null : "interventions"}
        density={mayWrite ? "dense" : "calme"}
      >
        <DetailPage
          act={act}
          terms={terms}
          entries={entries}
          visit={visit}
          opensLinks={!technician}
          mayWrite={mayWrite}
          done={DONE[String(fait)]}
        >
          <DocumentsSection
            memberId={memberId}
            on={{ kind: "intervention", id: interventionId }}
            documents={documents}
            mayAttach={mayWrite}
            today={today}
          />
          <FollowUps followUps={followUps} terms={terms} />
          {mayWrite && (
            <>
              <FollowUpForm
                act={act}
                modes={choicesOf(terms, act.service).modes}
                today={today}
                open={acceptsFollowUp(act, today)}
                action={followUpAction}
              />
              <MoveForm act={act} action={moveAction} />
            </>
          )}
        </DetailPage>
        {fait === "notee" && (
          <ForgetDraft draftKeys={[quickDraftKey(act.service, memberId), quickDraftKey(act.service, null)]} />
        )}
      </Shell>
    );
  });
}
