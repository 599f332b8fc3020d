import type { Metadata } from "next";
import { DirectoryPage } from "@/components/processor/directory-page";
import { ProcessorViews } from "@/components/processor/processor-views";
import { Shell } from "@/components/shell/shell";
import { directoryQuerySchema } from "@/lib/domain/processor/list-query";
import { processorFr } from "@/lib/i18n/fr/processor";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listProcessors } from "@/lib/services/processor/directory";

export const metadata: Metadata = { title: processorFr.list.title };

export default async function ProcessorsPage({ searchParams }: PageProps<"/sous-traitants">) {
  const params = await searchParams;
  const query = directoryQuerySchema.parse(params);
  return asActor(async (actor, session) => {
    const list = await listProcessors(actor, query);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current="processors" density="dense">
        <ProcessorViews current="processors" roles={chrome.roles} />
        <DirectoryPage {...list} query={query} done={String(params.fait ?? "")} />
      </Shell>
    );
  });
}
