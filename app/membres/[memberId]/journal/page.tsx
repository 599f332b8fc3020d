import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TrailPage } from "@/components/audit/trail-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { auditQuerySchema } from "@/lib/domain/audit/query";
import { isId } from "@/lib/domain/identifier";
import { auditFr } from "@/lib/i18n/fr/audit";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { AUDIT_PAGE, readMemberTrail } from "@/lib/services/audit";

export const metadata: Metadata = { title: auditFr.ofMember };

export default async function MemberJournalPage({ params, searchParams }: PageProps<"/membres/[memberId]/journal">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = auditQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, events, total } = await readMemberTrail(actor, memberId, query);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="journal">
        <TrailPage
          events={events}
          total={total}
          size={AUDIT_PAGE}
          query={query}
          part="member"
          parts={[]}
          href={(change) => routes.memberJournal(memberId, { ...query, page: null, ...change })}
        />
      </Shell>
    );
  });
}
