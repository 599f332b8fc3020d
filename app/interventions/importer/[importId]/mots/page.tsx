import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ActImportSteps } from "@/components/intervention/import/steps";
import { ActValuesPage } from "@/components/intervention/import/values-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { folded } from "@/lib/domain/import/csv";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readActImport } from "@/lib/services/import/read-acts";
import { matchActValuesAction } from "../../actions";

export const metadata: Metadata = { title: actImportFr.valuesTitle };

export default async function Page({ params }: PageProps<"/interventions/importer/[importId]/mots">) {
  const { importId } = await params;
  if (!isId(importId)) notFound();
  return asActor(async (actor, session) => {
    const { draft, ...held } = await readActImport(actor, importId);
    if (!draft) redirect(routes.actImport(importId));
    const { service, choices } = held;
    const meant = [choices.values, draft.saved.values];
    const unknown = draft.understood.unknown.map((one) => ({
      ...one,
      meaning: meant.map((values) => values[one.field]?.[folded(one.value)]).find((code) => code !== undefined) ?? "",
    }));
    return (
      <Shell
        chrome={chromeOf(session)}
        member={null}
        current={service === "dpo" ? "interventions" : "itRequests"}
        margin={<ActImportSteps service={service} importId={importId} current={2} />}
        marginLabel={actImportFr.stepsLabel}
        marginIs="nav"
      >
        <ActValuesPage view={{ ...held, ...draft, importId }} unknown={unknown} match={matchActValuesAction} />
      </Shell>
    );
  });
}
