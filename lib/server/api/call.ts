import "server-only";
import { z } from "zod";
import { type ApiScope, presentedToken } from "@/lib/domain/access/api-token";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError, type DomainErrorCode } from "@/lib/domain/errors";
import { PROBLEM_REASONS, type ProblemReason } from "@/lib/domain/intervention/problems";
import { apiFr } from "@/lib/i18n/fr/api";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { uiFr } from "@/lib/i18n/fr/ui";
import { underToken } from "@/lib/services/access/api-tokens";
import { databaseRefusal } from "@/lib/services/database-refusal";
import { type FieldProblem, problem } from "./problem";
import "@/lib/i18n/zod";

const t = apiFr.problems;

const STATUS: Record<DomainErrorCode, number> = {
  "not-found": 404,
  forbidden: 404,
  conflict: 409,
  stale: 409,
  "invalid-state": 409,
  "outcome-unknown": 503,
};

const isReason = (code: string): code is ProblemReason => PROBLEM_REASONS.some((reason) => reason === code);
const sentenceOf = (code: string) => (isReason(code) ? interventionFr.problems[code] : code);

const withIssues = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })).min(1) });

export const refusedFields = (issues: readonly { path: string; message: string }[]) =>
  problem(422, t.fields, {
    errors: issues.map(
      ({ path, message }): FieldProblem => ({
        field: path,
        code: isReason(message) ? message : "invalid",
        message: sentenceOf(message),
      }),
    ),
  });

function refused({ code, detail }: DomainError): Response {
  const fields = withIssues.safeParse(code === "invalid-state" ? detail : null);
  if (fields.success) return refusedFields(fields.data.issues);
  return problem(STATUS[code], STATUS[code] === 404 ? t.notFound : uiFr.errors[code]);
}

const secondsToNextMinute = (now = new Date()) => String(60 - now.getUTCSeconds());

/** One call of the interface: whose token, for what, and each refusal in the same words as on the screens. */
export async function answerCall(
  request: Request,
  scopes: ApiScope | readonly ApiScope[],
  work: (actor: Actor) => Promise<Response>,
): Promise<Response> {
  const token = presentedToken(request.headers.get("authorization"));
  const unknown = () => problem(401, t.token, { headers: { "www-authenticate": 'Bearer realm="registre"' } });
  if (!token) return unknown();
  try {
    const answer = await underToken(token, scopes, work);
    switch (answer.status) {
      case "done":
        return answer.value;
      case "unknown":
        return unknown();
      case "too-many":
        return problem(429, t.tooMany, { headers: { "retry-after": secondsToNextMinute() } });
      case "out-of-scope":
        return problem(403, t.scope);
    }
  } catch (error) {
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (!refusal) throw error;
    return refused(refusal);
  }
}
