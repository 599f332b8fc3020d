import type { Metadata } from "next";
import { ActValuesPage } from "@/components/intervention/import/values-page";
import { folded } from "@/lib/domain/import/csv";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { matchActValuesAction } from "../../actions";
import { draftStep } from "../../import-step";

export const metadata: Metadata = { title: actImportFr.valuesTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]/mots">) {
  const { importId } = await params;
  return draftStep(importId, 2, (view) => {
    const meant = [view.choices.values, view.saved.values];
    const unknown = view.understood.unknown.map((one) => ({
      ...one,
      meaning: meant.map((values) => values[one.field]?.[folded(one.value)]).find((code) => code !== undefined) ?? "",
    }));
    return <ActValuesPage view={view} unknown={unknown} match={matchActValuesAction} />;
  });
}
