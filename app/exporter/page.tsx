import type { Metadata } from "next";
import { ExportsPage } from "@/components/export/exports-page";
import { Shell } from "@/components/shell/shell";
import { exportFr } from "@/lib/i18n/fr/export";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { isPdfEngineInstalled } from "@/lib/server/pdf-engine";
import { readExports } from "@/lib/services/export/ask";
import { removeExportAction, requestExportAction } from "./actions";

export const metadata: Metadata = { title: exportFr.many.title };

export default async function Page({ searchParams }: PageProps<"/exporter">) {
  const { demande, adherent = [] } = await searchParams;
  return asActor(async (actor, session) => {
    const { exports, members } = await readExports(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null}>
        <ExportsPage
          exports={exports}
          hasPdf={isPdfEngineInstalled()}
          members={members}
          chosen={[adherent].flat()}
          asked={demande !== undefined}
          request={requestExportAction}
          remove={removeExportAction}
        />
      </Shell>
    );
  });
}
