import { visitSheet } from "@/components/visit/sheet";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportVisits } from "@/lib/services/visit/read-visits";

/** The list as it stands on the screen, filters included, all its pages. */
export function GET(request: Request): Promise<Response> {
  const query = visitListQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => visitSheet(await exportVisits(actor, query)));
}
