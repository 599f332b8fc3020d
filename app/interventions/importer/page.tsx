import type { Metadata } from "next";
import { z } from "zod";
import { ActImportStartPage } from "@/components/intervention/import/start-page";
import { ActImportSteps } from "@/components/intervention/import/steps";
import { Shell } from "@/components/shell/shell";
import { importQuerySchema } from "@/lib/domain/register/import/input";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listActImports } from "@/lib/services/import/read-acts";

export const metadata: Metadata = { title: actImportFr.startTitle };

const serviceSchema = z.enum(["dpo", "it"]).optional().catch(undefined);

export default async function Page({ searchParams }: PageProps<"/interventions/importer">) {
  const asked = await searchParams;
  const query = importQuerySchema.parse(asked);
  return asActor(async (actor, session) => {
    const chrome = chromeOf(session);
    const service = serviceSchema.parse(asked.service) ?? (chrome.roles.includes("dpo") ? "dpo" : "it");
    const imports = await listActImports(actor, service);
    return (
      <Shell
        chrome={chrome}
        member={null}
        current={service === "dpo" ? "interventions" : "itRequests"}
        margin={<ActImportSteps service={service} current={0} />}
        marginLabel={actImportFr.stepsLabel}
        marginIs="nav"
      >
        <ActImportStartPage service={service} query={query} imports={imports} />
      </Shell>
    );
  });
}
