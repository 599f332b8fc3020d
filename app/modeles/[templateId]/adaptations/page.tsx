import type { Metadata } from "next";
import { AdaptationsPage } from "@/components/register/template/adaptations-page";
import { Shell } from "@/components/shell/shell";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readAdaptations } from "@/lib/services/register/compare-template";

export const metadata: Metadata = { title: templateCompareFr.adaptations.meta };

export default async function Page({ params }: PageProps<"/modeles/[templateId]/adaptations">) {
  const { templateId } = await params;
  return asActor(async (actor, session) => {
    const view = await readAdaptations(actor, templateId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="templates">
        <AdaptationsPage view={view} />
      </Shell>
    );
  });
}
