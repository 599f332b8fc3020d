import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "@/components/intervention/list-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listMemberInterventions } from "@/lib/services/intervention/read-interventions";

const t = interventionScreensFr.list;

export const metadata: Metadata = { title: t.memberTitle };

/** What was done for one member, by either service; its own people read it without drafts and confidential acts. */
export default async function MemberInterventionsPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/interventions">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = listQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, role, today: _today, ...list } = await listMemberInterventions(actor, memberId, query);
    const isDpo = role === "dpo";
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        memberNav="interventions"
        density={isDpo ? "dense" : "calme"}
      >
        <ListPage
          {...list}
          title={t.memberTitle}
          service={role === "technician" ? "it" : undefined}
          query={query}
          route={(address) => routes.memberInterventions(memberId, address)}
          exportRoute={(address) => routes.exportMemberInterventions(memberId, address)}
          note={isDpo ? { href: routes.newIntervention({ adherent: memberId }), label: t.noteAct } : null}
        />
      </Shell>
    );
  });
}
