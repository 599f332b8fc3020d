import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { GoneReason } from "@/lib/domain/sync/answer";
import { databaseRefusal } from "@/lib/services/database-refusal";
import { isFromHere } from "./origin";
import { currentSession } from "./session";

const HEADERS = { "cache-control": "private, no-store", vary: "Cookie" };

/** Every answer of the synchronisation says its version; it is never kept by anything between. */
export const syncJson = (body: Record<string, unknown>, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json({ v: 1, ...body }, { status, headers: { ...HEADERS, ...headers } });

export const syncEmpty = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...HEADERS, ...headers } });

export const syncGone = (reason: GoneReason): Response => syncJson({ reason }, 410);

const MINUTE_MS = 60_000;
/** Requests of one person in a minute: twenty times what a device sends when it empties its queue. */
const MOST = 300;
const counted = new Map<string, { since: number; requests: number }>();

/** Whether the person may ask once more this minute; counted in this process alone. */
export function mayAsk(personId: string, now = Date.now()): boolean {
  const held = counted.get(personId);
  if (!held || now - held.since >= MINUTE_MS) {
    if (counted.size > 10_000) counted.clear();
    counted.set(personId, { since: now, requests: 1 });
    return true;
  }
  held.requests += 1;
  return held.requests <= MOST;
}

/**
 * The way in of each address: from this very host, signed in, not too often. What a service refuses is 404, whether it is
 * another's or never was; a database that does not answer is 503, and the device comes back later.
 */
export async function answerSync(request: Request, work: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (!isFromHere(request)) return syncJson({ reason: "origin" }, 403);
  const session = await currentSession();
  if (!session) return syncJson({ reason: "signed-out" }, 401);
  if (!mayAsk(session.actor.personId ?? "")) return syncJson({ reason: "too-many" }, 429, { "retry-after": "60" });
  try {
    return await work(session.actor);
  } catch (error) {
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (!refusal) throw error;
    if (refusal.code === "outcome-unknown") return syncJson({ reason: "interrupted" }, 503, { "retry-after": "5" });
    if (refusal.code === "invalid-state" && refusal.subject === "pack") return syncGone("revoked");
    if (refusal.code === "invalid-state") return syncJson({ reason: refusal.subject }, 409);
    return syncJson({ reason: "not-found" }, 404);
  }
}

/** The body held to its schema; the answer to give when it does not hold. */
export async function readBody<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<{ data: z.output<S> } | { refused: Response }> {
  const json: unknown = await request.json().catch(() => null); // not JSON
  const parsed = schema.safeParse(json);
  return parsed.success ? { data: parsed.data } : { refused: syncJson({ reason: "invalid" }, 400) };
}
