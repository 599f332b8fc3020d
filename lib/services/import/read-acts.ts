import "server-only";
import { inScope } from "@/db/client";
import { selectActImports } from "@/db/queries/act-imports";
import type { Actor } from "@/lib/domain/access/policy";
import type { Service } from "@/lib/domain/intervention/service";
import { authoriseImporting, heldActImport, understoodActs } from "./act-import";
import { scopeOfFile } from "./prepare-acts";

/** The files that a person sent for a service, the last first. */
export async function listActImports(actor: Actor, service: Service) {
  const scope = authoriseImporting(actor, service);
  return inScope(scope, (tx) => selectActImports(tx, scope, service));
}

/** One file: each line as it would be recorded while it is to be confirmed, or what became of it. */
export async function readActImport(actor: Actor, importId: string, now = new Date()) {
  const scope = await scopeOfFile(actor, importId);
  return inScope(scope, async (tx) => {
    const { sheets, ...held } = await heldActImport(tx, scope, importId);
    const draft = sheets ? await understoodActs(tx, scope, { ...held, sheets }, now) : null;
    return { ...held, draft };
  });
}
