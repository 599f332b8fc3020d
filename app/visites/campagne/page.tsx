import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { CampaignPage } from "@/components/visit/campaign/campaign-page";
import { campaignQuerySchema } from "@/lib/domain/visit/campaign/query";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readCampaign } from "@/lib/services/visit/campaign";

export const metadata: Metadata = { title: visitCampaignFr.title };

export default async function Page({ searchParams }: PageProps<"/visites/campagne">) {
  const query = campaignQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { lines } = await readCampaign(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="visits" density="dense">
        <CampaignPage query={query} lines={lines} />
      </Shell>
    );
  });
}
