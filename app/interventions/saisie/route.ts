import { DomainError } from "@/lib/domain/errors";
import { currentSession } from "@/lib/server/session";
import { prepareQuickEntry } from "@/lib/services/intervention/prepare-forms";

/** The lists of the quick entry, asked for when it first opens over a page. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401, headers });
  try {
    return Response.json(await prepareQuickEntry(session.actor), { headers });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404, headers });
    throw error;
  }
}
