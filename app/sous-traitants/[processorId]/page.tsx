import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CardPage } from "@/components/processor/card-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { processorFr } from "@/lib/i18n/fr/processor";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readProcessor } from "@/lib/services/processor/directory";
import { mergeProcessorsAction, reactivateProcessorAction, retireProcessorAction } from "../actions";

export const metadata: Metadata = { title: processorFr.list.columns.name };

export default async function ProcessorPage({ params, searchParams }: PageProps<"/sous-traitants/[processorId]">) {
  const { processorId } = await params;
  const { fait } = await searchParams;
  if (!isId(processorId)) notFound();
  return asActor(async (actor, session) => {
    const card = await readProcessor(actor, processorId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        <CardPage
          {...card}
          done={String(fait ?? "")}
          actions={{
            retire: retireProcessorAction,
            reactivate: reactivateProcessorAction,
            merge: mergeProcessorsAction,
          }}
        />
      </Shell>
    );
  });
}
