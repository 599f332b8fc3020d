import type { Metadata } from "next";
import { ProcessorViews } from "@/components/processor/processor-views";
import { SoftwarePage } from "@/components/processor/software-page";
import { Shell } from "@/components/shell/shell";
import { softwareQuerySchema } from "@/lib/domain/processor/list-query";
import { softwareFr } from "@/lib/i18n/fr/software";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listSoftwares } from "@/lib/services/processor/softwares";

export const metadata: Metadata = { title: softwareFr.list.title };

export default async function SoftwaresPage({ searchParams }: PageProps<"/logiciels">) {
  const params = await searchParams;
  const query = softwareQuerySchema.parse(params);
  return asActor(async (actor, session) => {
    const list = await listSoftwares(actor, query);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current="processors" density="dense">
        <ProcessorViews current="softwares" roles={chrome.roles} />
        <SoftwarePage {...list} query={query} done={String(params.fait ?? "")} />
      </Shell>
    );
  });
}
