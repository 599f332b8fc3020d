import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import { currentSession } from "@/lib/server/session";
import { readOffline } from "@/lib/services/sync/read-offline";

/** The work of a visit that was kept without being applied, whole, as the devices sent it. */
export async function GET(
  _request: Request,
  context: RouteContext<"/membres/[memberId]/visites/[visitId]/hors-ligne/export">,
) {
  const { memberId, visitId } = await context.params;
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  if (!isId(memberId) || !isId(visitId)) return new Response(null, { status: 404 });
  try {
    const { kept, member } = await readOffline(session.actor, memberId, visitId);
    const body = JSON.stringify({ format: "registre-travail-garde", v: 1, member, visitId, operations: kept }, null, 2);
    return new Response(body, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="travail-garde-${visitId}.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
