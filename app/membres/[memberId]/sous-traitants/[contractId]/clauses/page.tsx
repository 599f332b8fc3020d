import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ChecklistForm } from "@/components/processor/checklist-form";
import { allClauses } from "@/components/processor/contract-start";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { contractFr } from "@/lib/i18n/fr/contract";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareContractChange } from "@/lib/services/processor/contracts";
import { checkContractAction } from "../../actions";

const t = contractFr.page;

export const metadata: Metadata = { title: t.check };

export default async function CheckContractPage({
  params,
}: PageProps<"/membres/[memberId]/sous-traitants/[contractId]/clauses">) {
  const { memberId, contractId } = await params;
  if (!isId(memberId) || !isId(contractId)) notFound();
  return asActor(async (actor, session) => {
    const { member, contract, today } = await prepareContractChange(actor, memberId, contractId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="contracts">
        <PageHead title={t.checkOf(contract.processorName)} large />
        <p className="lead">{t.lead}</p>
        <ChecklistForm
          start={{
            memberId,
            contractId,
            version: contract.version,
            clauses: allClauses(contract.clauses),
            lastCheckOn: today,
          }}
          action={checkContractAction}
        />
      </Shell>
    );
  });
}
