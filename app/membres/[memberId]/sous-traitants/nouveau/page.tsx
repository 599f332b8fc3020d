import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { NewContractForm } from "@/components/processor/contract-form";
import { BLANK_CONTRACT } from "@/components/processor/contract-start";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { contractFr } from "@/lib/i18n/fr/contract";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareContract } from "@/lib/services/processor/contracts";
import { addContractAction } from "../actions";

const t = contractFr.form;

export const metadata: Metadata = { title: t.newTitle };

export default async function NewContractPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/sous-traitants/nouveau">) {
  const { memberId } = await params;
  const { sousTraitant } = await searchParams;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, processors } = await prepareContract(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="contracts">
        <PageHead title={t.newTitle} large />
        <p className="lead">{t.lead}</p>
        <NewContractForm
          start={{ ...BLANK_CONTRACT, memberId, processorId: String(sousTraitant ?? "") }}
          processors={processors}
          action={addContractAction}
        />
      </Shell>
    );
  });
}
