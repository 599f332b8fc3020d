import { softwareSheet } from "@/components/processor/software-page";
import { softwareQuerySchema } from "@/lib/domain/processor/list-query";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportSoftwares } from "@/lib/services/processor/softwares";

/** The list as it stands on the screen, filters included, all its pages. */
export function GET(request: Request): Promise<Response> {
  const query = softwareQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => softwareSheet(await exportSoftwares(actor, query)));
}
