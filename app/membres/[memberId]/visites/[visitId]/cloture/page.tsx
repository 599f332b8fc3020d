import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { ClosingForm } from "@/components/visit/closing-form";
import { isId } from "@/lib/domain/identifier";
import { localTimeOf } from "@/lib/domain/visit/local-time";
import { nextVisitProposal, openPoints } from "@/lib/domain/visit/next-visit";
import { USUAL_MINUTES } from "@/lib/domain/visit/visit";
import { formatNumber } from "@/lib/i18n/format";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareClosing } from "@/lib/services/visit/read-visits";
import { closeVisitAction } from "./actions";

const t = visitPagesFr.closing;
const MINUTE_MS = 60_000;

export const metadata: Metadata = { title: t.title };

function hoursOf({ plannedAt, plannedMinutes }: { plannedAt: string | null; plannedMinutes: number | null }) {
  if (plannedAt === null) return { from: "", to: "" };
  const start = new Date(plannedAt);
  const end = new Date(start.getTime() + (plannedMinutes ?? USUAL_MINUTES) * MINUTE_MS);
  return { from: localTimeOf(start), to: localTimeOf(end) };
}

export default async function CloseVisitPage({ params }: PageProps<"/membres/[memberId]/visites/[visitId]/cloture">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  return asActor(async (actor, session) => {
    const { member, visit, findings, actions, themes, today } = await prepareClosing(actor, memberId, visitId);
    const { months, on } = nextVisitProposal(openPoints({ findings, actions }), today);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits">
        <PageHead title={t.title} large />
        {visit.status === "planned" && <p className="lead">{t.lead}</p>}
        <ClosingForm
          memberId={memberId}
          visit={visit}
          hours={visit.status === "planned" ? hoursOf(visit) : null}
          themes={themes}
          proposal={{ on, words: `${formatNumber(months)}\u00a0mois` }}
          action={closeVisitAction}
          cancelHref={routes.visit(memberId, visitId)}
        />
      </Shell>
    );
  });
}
