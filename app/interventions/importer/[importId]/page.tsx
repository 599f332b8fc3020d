import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActColumnsPage } from "@/components/intervention/import/columns-page";
import { ActReportPage } from "@/components/intervention/import/report-page";
import { ActImportSteps } from "@/components/intervention/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readActImport } from "@/lib/services/import/read-acts";
import { arrangeActsAction, dropActsAction, undoActFileAction } from "../actions";

export const metadata: Metadata = { title: actImportFr.fileTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]">) {
  const { importId } = await params;
  if (!isId(importId)) notFound();
  return asActor(async (actor, session) => {
    const { draft, ...held } = await readActImport(actor, importId);
    const { service } = held;
    return (
      <Shell
        chrome={chromeOf(session)}
        member={null}
        current={service === "dpo" ? "interventions" : "itRequests"}
        margin={<ActImportSteps service={service} importId={importId} current={draft ? 1 : 4} />}
        marginLabel={actImportFr.stepsLabel}
        marginIs="nav"
      >
        {draft ? (
          <ActColumnsPage view={{ ...held, ...draft, importId }} arrange={arrangeActsAction} drop={dropActsAction} />
        ) : (
          <ActReportPage view={held} undo={undoActFileAction} />
        )}
      </Shell>
    );
  });
}
