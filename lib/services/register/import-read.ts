import "server-only";
import { inScope } from "@/db/client";
import { selectImportedEntries, selectImports } from "@/db/queries/register/imports";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { compare } from "@/lib/domain/register/import/compare";
import { heldImport, knownEntries } from "./import-draft";

/** The imports of a member, the last first. */
export async function listImports(actor: Actor, memberId: string) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, (tx) => selectImports(tx, scope));
}

/** One import: what is proposed beside what the register holds, or, once written, its entries as they stand. */
export async function readImport(actor: Actor, { memberId, importId }: { memberId: string; importId: string }) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const held = await heldImport(tx, scope, importId);
    const proposed = held.draft?.entries.map(({ entry }) => entry) ?? [];
    return {
      ...held,
      compared: held.draft ? compare(proposed, await knownEntries(tx, scope)) : [],
      written: held.draft ? [] : await selectImportedEntries(tx, scope, held.id),
    };
  });
}

export type ImportView = Awaited<ReturnType<typeof readImport>>;
