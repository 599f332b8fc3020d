import { exportSheet } from "@/components/intervention/export-rows";
import { isId } from "@/lib/domain/identifier";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { answerCsv } from "@/lib/server/csv-answer";
import { exportMemberInterventions } from "@/lib/services/intervention/read-interventions";

/** The member's list as it stands on the screen, filters included, all its pages. */
export async function GET(request: Request, { params }: RouteContext<"/membres/[memberId]/interventions/export">) {
  const { memberId } = await params;
  if (!isId(memberId)) return new Response(null, { status: 404 });
  const query = listQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => {
    const { rows, terms } = await exportMemberInterventions(actor, memberId, query);
    return { file: interventionScreensFr.list.file.dpo, ...exportSheet(rows, terms) };
  });
}
