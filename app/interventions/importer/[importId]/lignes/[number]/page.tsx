import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActLinePage } from "@/components/intervention/import/line-page";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { editActLineAction } from "../../../actions";
import { draftStep } from "../../../import-step";

export const metadata: Metadata = { title: actImportFr.lineTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]/lignes/[number]">) {
  const { importId, number } = await params;
  return draftStep(importId, 3, (view) => {
    const line = view.understood.lines.find(({ index }) => String(index + 1) === number);
    if (!line) notFound();
    return <ActLinePage view={view} line={line} edit={editActLineAction} />;
  });
}
