import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { RecordPage } from "@/components/register/town/record-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readApprovalRecord } from "@/lib/services/register/read-approval-record";

export const metadata: Metadata = { title: registerTownFr.record.versions };

export default async function RecordRoute({
  params,
}: PageProps<"/membres/[memberId]/registre/a-approuver/[approvalId]">) {
  const { memberId, approvalId } = await params;
  if (!isId(memberId) || !isId(approvalId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readApprovalRecord(actor, memberId, approvalId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="register">
        <RecordPage view={view} />
      </Shell>
    );
  });
}
