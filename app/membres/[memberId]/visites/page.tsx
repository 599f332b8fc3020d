import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { VisitListPage } from "@/components/visit/list-page";
import { ReportList } from "@/components/visit/report-list";
import { isId } from "@/lib/domain/identifier";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listMemberVisits } from "@/lib/services/visit/read-visits";

export const metadata: Metadata = { title: visitPagesFr.list.ofMember };

export default async function MemberVisitsPage({ params, searchParams }: PageProps<"/membres/[memberId]/visites">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const { adherent: _adherent, ...query } = visitListQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const list = await listMemberVisits(actor, memberId, query);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(list.member, actor.grants)} memberNav="visits">
        {list.kind === "reports" ? (
          <ReportList memberId={memberId} reports={list.reports} drafts={list.drafts} slots={list.slots} />
        ) : (
          <VisitListPage
            query={query}
            rows={list.rows}
            total={list.total}
            all={list.all}
            memberId={memberId}
            moved={list.moved}
          />
        )}
      </Shell>
    );
  });
}
