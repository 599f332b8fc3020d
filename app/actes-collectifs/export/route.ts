import { collectiveSheet } from "@/components/intervention/export-rows";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportCollectiveActs } from "@/lib/services/intervention/read-collective-acts";

/** The list as it stands on the screen, filters included, all its pages. */
export function GET(request: Request): Promise<Response> {
  const query = listQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => {
    const { rows, terms } = await exportCollectiveActs(actor, query);
    return { file: interventionScreensFr.collective.file, ...collectiveSheet(rows, terms) };
  });
}
