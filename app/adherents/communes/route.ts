import { DomainError } from "@/lib/domain/errors";
import { currentSession } from "@/lib/server/session";
import { findCommunes } from "@/lib/services/member/find-communes";

const LONGEST_NAME = 80;

/** Twenty communes at most for what is being typed; the national list itself never goes to a browser. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const typed = (new URL(request.url).searchParams.get("q") ?? "").slice(0, LONGEST_NAME);
  try {
    return Response.json(await findCommunes(session.actor, typed), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
