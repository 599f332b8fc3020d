import "server-only";
import { inScope } from "@/db/client";
import { selectImportedEntries, selectImports } from "@/db/queries/register/imports";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { compare } from "@/lib/domain/register/import/compare";
import { heldImport, registerBeside } from "./import-draft";

/** The member and its imports, the last first. */
export async function listImports(actor: Actor, memberId: string) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const { member } = await registerBeside(tx, scope);
    return { member, imports: await selectImports(tx, scope) };
  });
}

/** One import: what is proposed beside what the register holds, or, once written, its entries as they stand. */
export async function readImport(actor: Actor, { memberId, importId }: { memberId: string; importId: string }) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const held = await heldImport(tx, scope, importId);
    const { member, known } = await registerBeside(tx, scope);
    const proposed = held.draft?.entries.map(({ entry }) => entry) ?? [];
    return {
      ...held,
      member,
      compared: held.draft ? compare(proposed, known) : [],
      written: held.draft ? [] : await selectImportedEntries(tx, scope, held.id),
    };
  });
}
