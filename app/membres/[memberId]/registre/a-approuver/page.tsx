import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ApprovalPage } from "@/components/register/town/approval-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readApproval } from "@/lib/services/register/read-entry";
import { approveAction } from "./actions";

export const metadata: Metadata = { title: registerTownFr.approve.title };

export default async function ApprovalRoute({ params }: PageProps<"/membres/[memberId]/registre/a-approuver">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readApproval(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="approve">
        <ApprovalPage view={view} action={approveAction} />
      </Shell>
    );
  });
}
