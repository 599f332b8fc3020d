import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { SavedContractForm } from "@/components/processor/contract-form";
import { savedContract } from "@/components/processor/contract-start";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { contractFr } from "@/lib/i18n/fr/contract";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareContractChange } from "@/lib/services/processor/contracts";
import { saveContractAction } from "../../actions";

const t = contractFr.form;

export const metadata: Metadata = { title: contractFr.page.edit };

export default async function EditContractPage({
  params,
}: PageProps<"/membres/[memberId]/sous-traitants/[contractId]/modifier">) {
  const { memberId, contractId } = await params;
  if (!isId(memberId) || !isId(contractId)) notFound();
  return asActor(async (actor, session) => {
    const { member, contract } = await prepareContractChange(actor, memberId, contractId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="contracts">
        <PageHead title={t.editTitle(contract.processorName)} large />
        <SavedContractForm start={savedContract(contract)} action={saveContractAction} />
      </Shell>
    );
  });
}
