import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ActLinesPage } from "@/components/intervention/import/lines-page";
import { ActImportSteps } from "@/components/intervention/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readActImport } from "@/lib/services/import/read-acts";
import { dropActsAction, importActFileAction } from "../../actions";

export const metadata: Metadata = { title: actImportFr.linesTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]/lignes">) {
  const { importId } = await params;
  if (!isId(importId)) notFound();
  return asActor(async (actor, session) => {
    const { draft, ...held } = await readActImport(actor, importId);
    if (!draft) redirect(routes.actImport(importId));
    return (
      <Shell
        chrome={chromeOf(session)}
        member={null}
        current={held.service === "dpo" ? "interventions" : "itRequests"}
        margin={<ActImportSteps service={held.service} importId={importId} current={3} />}
        marginLabel={actImportFr.stepsLabel}
        marginIs="nav"
      >
        <ActLinesPage view={{ ...held, ...draft, importId }} confirm={importActFileAction} drop={dropActsAction} />
      </Shell>
    );
  });
}
