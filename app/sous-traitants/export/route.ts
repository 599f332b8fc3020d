import { directorySheet } from "@/components/processor/directory-sheet";
import { directoryQuerySchema } from "@/lib/domain/processor/list-query";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportProcessors } from "@/lib/services/processor/directory";

/** The directory as it stands on the screen, filters included, all its pages. */
export function GET(request: Request): Promise<Response> {
  const query = directoryQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => directorySheet(await exportProcessors(actor, query)));
}
