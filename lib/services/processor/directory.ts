import "server-only";
import { inScope } from "@/db/client";
import { selectProcessor, selectProcessorUse } from "@/db/queries/processor/card";
import { selectDirectory, selectProcessorNames } from "@/db/queries/processor/directory";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { DirectoryQuery } from "@/lib/domain/processor/list-query";
import { dayOf } from "../today";

/** The directory, a page at a time, with true counts; a town sees the companies, and counts its own use only. */
export async function listProcessors(actor: Actor, query: DirectoryQuery) {
  const scope = authoriseSyndicate(actor, "processor:read");
  const page = await inScope(scope, (tx) => selectDirectory(tx, scope, query));
  return { ...page, mayWrite: canOnSyndicate(actor, "processor:write") };
}

/** The list as it stands on the screen, all its pages. */
export async function exportProcessors(actor: Actor, query: DirectoryQuery) {
  const scope = authoriseSyndicate(actor, "processor:read");
  return inScope(scope, async (tx) => (await selectDirectory(tx, scope, query, true)).rows);
}

/** One company, who uses it and what it was merged with; refuses `not-found`. */
export async function readProcessor(actor: Actor, id: string, now = new Date()) {
  const scope = authoriseSyndicate(actor, "processor:read");
  return inScope(scope, async (tx) => {
    const processor = await selectProcessor(tx, scope, id);
    if (!processor) throw new DomainError("not-found", "processor");
    const mayWrite = canOnSyndicate(actor, "processor:write");
    const others = mayWrite ? (await selectProcessorNames(tx, scope)).filter((other) => other.id !== id) : [];
    return { processor, ...(await selectProcessorUse(tx, scope, id)), others, mayWrite, today: dayOf(now) };
  });
}

/** What the form starts from; refuses who may not write, and `not-found`. */
export async function prepareProcessor(actor: Actor, id: string) {
  const scope = authoriseSyndicate(actor, "processor:write");
  const processor = await inScope(scope, (tx) => selectProcessor(tx, scope, id));
  if (!processor) throw new DomainError("not-found", "processor");
  return processor;
}

/** Refuses who may not add a company. */
export function prepareNewProcessor(actor: Actor): void {
  authoriseSyndicate(actor, "processor:write");
}
