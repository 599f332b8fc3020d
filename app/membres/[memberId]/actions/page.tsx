import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionsPage } from "@/components/action/actions-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { actionListQuerySchema } from "@/lib/domain/action/list-query";
import { isId } from "@/lib/domain/identifier";
import { actionPagesFr } from "@/lib/i18n/fr/action-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listActions } from "@/lib/services/action/read-actions";
import { agreeActionAction, changeActionAction, updateProgressAction } from "./actions";

export const metadata: Metadata = { title: actionPagesFr.title };

export default async function MemberActionsPage({ params, searchParams }: PageProps<"/membres/[memberId]/actions">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = actionListQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, ...page } = await listActions(actor, memberId, query);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="actions">
        <ActionsPage
          {...page}
          memberId={memberId}
          query={query}
          acts={{ progress: updateProgressAction, change: changeActionAction, agree: agreeActionAction }}
        />
      </Shell>
    );
  });
}
