import "server-only";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/policy";
import { returnPath } from "@/lib/domain/access/return-path";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import { DomainError } from "@/lib/domain/errors";
import { idSchema } from "@/lib/domain/identifier";
import { MADE, type PostedForm } from "@/lib/domain/posted-form";
import { readPosted } from "@/lib/domain/read-posted";
import { databaseRefusal } from "@/lib/services/database-refusal";
import { currentSession } from "./session";
import "@/lib/i18n/zod";

/** A service that refuses fields gives their issues: `DomainError("invalid-state", subject, { issues })`. */
const withIssues = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })).min(1) });

type Done = { id?: string; version?: number; at?: string };

/**
 * Every write enters here: who acts, on what input, under which key, and which refusal the form shows.
 * Nothing is redirected on a lost session: the form keeps what was typed and asks to sign in again.
 * The input is what a script sent, or a whole form sent without one: that one goes on to its next page once it is done,
 * and otherwise comes back with what was typed.
 */
export async function perform<Schema extends z.ZodType>(
  schema: Schema,
  key: SendingKey,
  input: unknown,
  run: (actor: Actor, input: z.output<Schema>, key: string, posted: PostedForm | null) => Promise<Done | undefined>,
): Promise<ActionResult> {
  if (!(input instanceof FormData))
    return attempt(schema, key, input, (actor, read, own) => run(actor, read, own, null));
  const posted = readPosted(input);
  const { values, start, labels, choices } = posted;
  const back = { posted: { key: posted.key, values, start, labels, choices } };
  if (posted.edited) return { status: "invalid", issues: [], ...back };
  const result = await attempt(schema, posted.key, values, (actor, read, own) => run(actor, read, own, posted));
  if (result.status !== "done") return { ...result, ...back };
  const next = returnPath(posted.next.replace(MADE, result.id ?? ""));
  if (next) redirect(next);
  return result;
}

async function attempt<Schema extends z.ZodType>(
  schema: Schema,
  key: unknown,
  input: unknown,
  run: (actor: Actor, input: z.output<Schema>, key: string) => Promise<Done | undefined>,
): Promise<ActionResult> {
  const session = await currentSession();
  if (!session) return { status: "signed-out" };
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    return {
      status: "invalid",
      issues: parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
    };
  }
  const receipt = idSchema.safeParse(key);
  if (!receipt.success) return { status: "refused", code: "conflict" };
  try {
    return { status: "done", ...(await run(session.actor, parsed.data, receipt.data)) };
  } catch (error) {
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (!refusal) throw error;
    const found = withIssues.safeParse(refusal.code === "invalid-state" ? refusal.detail : null);
    if (found.success) return { status: "invalid", issues: found.data.issues };
    return { status: "refused", code: refusal.code, detail: refusal.detail };
  }
}
