import type { Metadata } from "next";
import { QuickPage } from "@/components/intervention/quick-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { quickEntryFr } from "@/lib/i18n/fr/quick-entry";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { installable } from "@/lib/server/installable";
import { noteFromPage } from "@/lib/server/quick-entry";
import { prepareQuickEntry } from "@/lib/services/intervention/prepare-forms";

export const metadata: Metadata = { ...installable, title: quickEntryFr.title.dpo };

/** `adherent` names the member in hand; one that is not offered is asked for. */
export default async function NewInterventionPage({ searchParams }: PageProps<"/interventions/nouvelle">) {
  const { adherent, comme } = await searchParams;
  const like = isId(adherent) && isId(comme) ? { memberId: adherent, id: comme } : undefined;
  return asActor(async (actor, session) => {
    const lists = await prepareQuickEntry(actor, "dpo", new Date(), like);
    const member = lists.members.find(({ id }) => id === adherent);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={member ? inHand({ ...member, population: null }, actor.grants) : null}
        current={member ? null : "interventions"}
        memberNav={member ? "interventions" : null}
        density="dense"
      >
        <QuickPage
          service="dpo"
          memberId={member?.id ?? null}
          lists={lists}
          like={lists.like}
          action={noteFromPage}
          backHref={member ? routes.memberInterventions(member.id) : routes.interventions()}
        />
      </Shell>
    );
  });
}
