import type { Metadata } from "next";
import { ActColumnsPage } from "@/components/intervention/import/columns-page";
import { ActReportPage } from "@/components/intervention/import/report-page";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { arrangeActsAction, dropActsAction, undoActFileAction } from "../actions";
import { importStep } from "../import-step";

export const metadata: Metadata = { title: actImportFr.fileTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]">) {
  const { importId } = await params;
  return importStep(importId, ({ draft, ...held }) =>
    draft
      ? {
          current: 1,
          page: (
            <ActColumnsPage view={{ ...held, ...draft, importId }} arrange={arrangeActsAction} drop={dropActsAction} />
          ),
        }
      : { current: 4, page: <ActReportPage view={held} undo={undoActFileAction} /> },
  );
}
