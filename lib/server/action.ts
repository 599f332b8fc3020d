import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/policy";
import type { ActionResult } from "@/lib/domain/action-result";
import { DomainError } from "@/lib/domain/errors";
import { idSchema } from "@/lib/domain/identifier";
import { databaseRefusal } from "@/lib/services/database-refusal";
import { currentSession } from "./session";
import "@/lib/i18n/zod";

/** A service that refuses fields gives their issues: `DomainError("invalid-state", subject, { issues })`. */
const withIssues = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })).min(1) });

type Done = { id?: string; version?: number; at?: string };

/**
 * Every write enters here: who acts, on what input, under which key, and which refusal the form shows.
 * Nothing is redirected on a lost session: the form keeps what was typed and asks to sign in again.
 */
export async function perform<Schema extends z.ZodType>(
  schema: Schema,
  key: string,
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
  if (!idSchema.safeParse(key).success) return { status: "refused", code: "conflict" };
  try {
    return { status: "done", ...(await run(session.actor, parsed.data, key)) };
  } catch (error) {
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (!refusal) throw error;
    const found = withIssues.safeParse(refusal.code === "invalid-state" ? refusal.detail : null);
    if (found.success) return { status: "invalid", issues: found.data.issues };
    return { status: "refused", code: refusal.code, detail: refusal.detail };
  }
}
