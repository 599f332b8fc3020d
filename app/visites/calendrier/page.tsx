import type { Metadata } from "next";
import { z } from "zod";
import { Shell } from "@/components/shell/shell";
import { MonthPage } from "@/components/visit/campaign/month-page";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readCampaignMonth } from "@/lib/services/visit/campaign";

export const metadata: Metadata = { title: visitCampaignFr.calendar };

const querySchema = z.object({
  mois: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

export default async function Page({ searchParams }: PageProps<"/visites/calendrier">) {
  const { mois } = querySchema.parse(await searchParams);
  return asActor(async (actor, session) => (
    <Shell chrome={chromeOf(session)} member={null} current="visits" density="dense">
      <MonthPage {...(await readCampaignMonth(actor, mois))} />
    </Shell>
  ));
}
