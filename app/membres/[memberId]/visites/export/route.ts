import { visitSheet } from "@/components/visit/sheet";
import { isId } from "@/lib/domain/identifier";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportMemberVisits } from "@/lib/services/visit/read-visits";

/** The member's list as it stands on the screen, filters included, all its pages. */
export async function GET(request: Request, { params }: RouteContext<"/membres/[memberId]/visites/export">) {
  const { memberId } = await params;
  if (!isId(memberId)) return new Response(null, { status: 404 });
  const asked = visitListQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { adherent: _adherent, ...query } = asked;
  return answerCsv(async (actor) => visitSheet(await exportMemberVisits(actor, memberId, query)));
}
