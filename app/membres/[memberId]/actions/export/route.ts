import { actionSheet } from "@/components/action/sheet";
import { actionListQuerySchema } from "@/lib/domain/action/list-query";
import { isId } from "@/lib/domain/identifier";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportActions } from "@/lib/services/action/read-actions";

/** The member's actions as they stand on the screen, view included, all their pages. */
export async function GET(request: Request, { params }: RouteContext<"/membres/[memberId]/actions/export">) {
  const { memberId } = await params;
  if (!isId(memberId)) return new Response(null, { status: 404 });
  const query = actionListQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => actionSheet(await exportActions(actor, memberId, query)));
}
