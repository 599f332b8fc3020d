import { isId } from "@/lib/domain/identifier";
import { answerCalendar } from "@/lib/server/calendar-answer";
import { currentSession } from "@/lib/server/session";
import { slotCalendar } from "@/lib/server/slot-letter";
import { readSlots } from "@/lib/services/visit/slots";

type Context = RouteContext<"/membres/[memberId]/visites/[visitId]/creneaux/export">;

/** The slots as a file to open in a calendar or to join to a message. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { memberId, visitId } = await params;
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  if (!isId(memberId) || !isId(visitId)) return new Response(null, { status: 404 });
  return answerCalendar(async () => slotCalendar(await readSlots(session.actor, memberId, visitId)), "attachment");
}
