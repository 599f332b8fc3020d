import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readiness } from "@/lib/services/installation";

/** A page asks at most once a second whether the database answers; in between the last answer holds. */
const HOLDS_MS = 1000;

let asked: { at: number; answers: Promise<boolean> } | undefined;

export function databaseAnswers(now = Date.now()): Promise<boolean> {
  if (!asked || now - asked.at > HOLDS_MS)
    asked = { at: now, answers: readiness().then((answer) => answer.ready || answer.reason !== "database") };
  return asked.answers;
}

let page: string | undefined;

/** The static page that stands in for every page while the database does not answer; what was typed stays in the browser. */
export function interruptionPage(): Response {
  page ??= readFileSync(join(process.cwd(), "public/503.html"), "utf8");
  return new Response(page, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": "5" },
  });
}
