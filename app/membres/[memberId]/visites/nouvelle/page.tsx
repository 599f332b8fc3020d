import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { PlanForm } from "@/components/visit/plan-form";
import { isId } from "@/lib/domain/identifier";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareNewVisit } from "@/lib/services/visit/read-visits";
import { planVisitAction } from "../actions";

const t = visitPagesFr.plan;

export const metadata: Metadata = { title: t.title };

export default async function NewVisitPage({ params }: PageProps<"/membres/[memberId]/visites/nouvelle">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, groups, questionnaires } = await prepareNewVisit(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits">
        <PageHead title={t.title} large />
        <PlanForm memberId={memberId} groups={groups} questionnaires={questionnaires} action={planVisitAction} />
      </Shell>
    );
  });
}
