import { liveAnswerOf } from "@/components/search/live-answer";
import { DomainError } from "@/lib/domain/errors";
import { liveSearchSchema } from "@/lib/domain/search/address";
import { fromHere } from "@/lib/server/origin";
import { currentSession } from "@/lib/server/session";
import { findEverything } from "@/lib/services/search/find";

const NO_STORE = { "cache-control": "no-store" };

const nothing = (status: number) => new Response(null, { status, headers: NO_STORE });

/** What answers while one types. It only reads; it is sent, not asked for, so that no name stands in an address. */
export const POST = fromHere(async (request) => {
  const session = await currentSession();
  if (!session) return nothing(401);
  const parsed = liveSearchSchema.safeParse(await request.json().catch(() => null)); // what is no JSON asks nothing
  if (!parsed.success) return nothing(400);
  const { q } = parsed.data;
  try {
    const { role, ...findings } = await findEverything(session.actor, q);
    return Response.json(liveAnswerOf(q, role, findings), { headers: NO_STORE });
  } catch (error) {
    if (error instanceof DomainError) return nothing(404);
    throw error;
  }
});
