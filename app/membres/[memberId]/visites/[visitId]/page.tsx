import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentsSection } from "@/components/document/documents-section";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { VisitPage } from "@/components/visit/visit-page";
import { isId } from "@/lib/domain/identifier";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { measureOf, readVisit } from "@/lib/services/visit/read-visits";
import { prepareVisitAction, rescheduleVisitAction, tickPreparationAction } from "../actions";

export const metadata: Metadata = { title: visitPagesFr.visit.title };

export default async function OneVisitPage({ params }: PageProps<"/membres/[memberId]/visites/[visitId]">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  return asActor(async (actor, session) => {
    const file = await readVisit(actor, memberId, visitId);
    const { member, visit, report, previous, questionnaire, documents, today } = file;
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits">
        <VisitPage
          memberId={memberId}
          visit={visit}
          sent={report !== null}
          hasFormer={previous !== null && questionnaire !== null}
          hasQuestionnaire={questionnaire !== null}
          measure={measureOf(file)}
          prepare={prepareVisitAction}
          tick={tickPreparationAction}
          reschedule={rescheduleVisitAction}
        />
        <DocumentsSection
          memberId={memberId}
          on={{ kind: "visit", id: visitId }}
          documents={documents}
          mayAttach
          today={today}
        />
      </Shell>
    );
  });
}
