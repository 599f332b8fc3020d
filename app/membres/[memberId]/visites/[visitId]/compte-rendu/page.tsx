import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentsSection } from "@/components/document/documents-section";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { ReportFiles, ReportFollow } from "@/components/visit/report-follow";
import { ReportPage } from "@/components/visit/report-page";
import { isId } from "@/lib/domain/identifier";
import { visitFr } from "@/lib/i18n/fr/visit";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readVisitReport } from "@/lib/services/visit/report";
import { acknowledgeReportAction, sendReportAction } from "./actions";
import { closeLinkAction, commentAction, confirmAction, openLinkAction, shareAction } from "./follow-actions";

export const metadata: Metadata = { title: visitFr.report.title };

export default async function VisitReportPage({
  params,
}: PageProps<"/membres/[memberId]/visites/[visitId]/compte-rendu">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  return asActor(async (actor, session) => {
    const read = await readVisitReport(actor, memberId, visitId);
    const { member, report, sending, version, mayAcknowledge, documents, isDpo, today, followed } = read;
    const about = { memberId, visitId, version };
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits" sheet="report">
        <ReportPage
          report={report}
          sending={sending}
          about={about}
          mayAcknowledge={mayAcknowledge}
          maySend={isDpo}
          send={sendReportAction}
          acknowledge={acknowledgeReportAction}
          follow={
            <>
              <ReportFiles memberId={memberId} visitId={visitId} />
              <ReportFollow
                {...{ about, followed, isDpo, today }}
                sent={sending !== null}
                acknowledged={Boolean(sending?.acknowledgedAt)}
                acts={{
                  share: shareAction,
                  confirm: confirmAction,
                  comment: commentAction,
                  openLink: openLinkAction,
                  closeLink: closeLinkAction,
                }}
              />
            </>
          }
        />
        {(isDpo || documents.length > 0) && (
          <div className="no-print">
            <DocumentsSection
              memberId={memberId}
              on={{ kind: "visit", id: visitId }}
              documents={documents}
              mayAttach={isDpo}
              today={today}
            />
          </div>
        )}
      </Shell>
    );
  });
}
