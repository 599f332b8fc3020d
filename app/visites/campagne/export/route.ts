import { campaignSheet } from "@/components/visit/campaign/words";
import { campaignQuerySchema, isAsked } from "@/lib/domain/visit/campaign/query";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { answerCsv } from "@/lib/server/csv-answer";
import { readCampaign } from "@/lib/services/visit/campaign";

/** The campaign as it stands on the screen, filters and order included, all its pages. */
export function GET(request: Request): Promise<Response> {
  const query = campaignQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => {
    const { lines } = await readCampaign(actor);
    return { file: visitCampaignFr.file, ...campaignSheet(lines.filter((line) => isAsked(line, query))) };
  });
}
