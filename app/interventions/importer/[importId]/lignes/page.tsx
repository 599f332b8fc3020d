import type { Metadata } from "next";
import { ActLinesPage } from "@/components/intervention/import/lines-page";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { dropActsAction, importActFileAction } from "../../actions";
import { draftStep } from "../../import-step";

export const metadata: Metadata = { title: actImportFr.linesTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]/lignes">) {
  const { importId } = await params;
  return draftStep(importId, 3, (view) => (
    <ActLinesPage view={view} confirm={importActFileAction} drop={dropActsAction} />
  ));
}
