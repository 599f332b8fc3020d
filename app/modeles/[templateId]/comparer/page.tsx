import type { Metadata } from "next";
import { ComparePage } from "@/components/register/template/compare-page";
import { Shell } from "@/components/shell/shell";
import { compareQuerySchema } from "@/lib/domain/register/side-by-side";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { compareOnTemplate } from "@/lib/services/register/compare-template";

export const metadata: Metadata = { title: templateCompareFr.compare.meta };

export default async function Page({ params, searchParams }: PageProps<"/modeles/[templateId]/comparer">) {
  const { templateId } = await params;
  const query = compareQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const view = await compareOnTemplate(actor, templateId, query);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="templates">
        <ComparePage view={view} all={query.tout === "oui"} />
      </Shell>
    );
  });
}
