import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ContractsPage } from "@/components/processor/contracts-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { contractFr } from "@/lib/i18n/fr/contract";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listContracts } from "@/lib/services/processor/contracts";

export const metadata: Metadata = { title: contractFr.list.title };

export default async function MemberContractsPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/sous-traitants">) {
  const { memberId } = await params;
  const { fait } = await searchParams;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const view = await listContracts(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="contracts">
        <ContractsPage {...view} done={String(fait ?? "")} />
      </Shell>
    );
  });
}
