import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentsSection } from "@/components/document/documents-section";
import { inHand } from "@/components/member/in-hand";
import { ContractPage } from "@/components/processor/contract-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { contractFr } from "@/lib/i18n/fr/contract";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readContract } from "@/lib/services/processor/contracts";
import { endContractAction, resumeContractAction } from "../actions";

export const metadata: Metadata = { title: contractFr.page.facts };

export default async function OneContractPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/sous-traitants/[contractId]">) {
  const { memberId, contractId } = await params;
  const { fait } = await searchParams;
  if (!isId(memberId) || !isId(contractId)) notFound();
  return asActor(async (actor, session) => {
    const { documents, ...view } = await readContract(actor, memberId, contractId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="contracts">
        <ContractPage
          {...view}
          done={String(fait ?? "")}
          actions={{ end: endContractAction, resume: resumeContractAction }}
        />
        <DocumentsSection
          memberId={memberId}
          on={{ kind: "contract", id: contractId }}
          documents={documents}
          mayAttach={view.mayWrite}
          today={view.today}
        />
      </Shell>
    );
  });
}
