import "server-only";
import { inScope } from "@/db/client";
import {
  dropStaleImports,
  insertImport,
  selectImportSheets,
  updateImport,
  upsertSourceMapping,
} from "@/db/queries/register/imports";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { draftOf } from "@/lib/domain/register/import/batch";
import { compare } from "@/lib/domain/register/import/compare";
import type { Mapping } from "@/lib/domain/register/import/match-column";
import type { ProposedEntry } from "@/lib/domain/register/import/proposed-entry";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { mutate } from "../mutation";
import { overtakenImport, preparedImport, registerBeside, understoodBy } from "./import-draft";

export type ImportFile = { readonly name: string; readonly kind: string; readonly sha256: string };
export type ImportKey = { memberId: string; importId: string; version: number };

/** What a file would bring to the register of a member: reads, writes nothing. */
export async function previewImport(actor: Actor, input: { memberId: string; sheets: readonly Sheet[] }) {
  const scope = authorise(actor, "register:write", input.memberId);
  return inScope(scope, async (tx) => {
    const { understood } = await understoodBy(tx, scope, input.sheets, { mapping: {}, withHidden: false });
    const { known } = await registerBeside(tx, scope);
    return { understood, compared: compare(understood.entries, known) };
  });
}

/**
 * Keeps what was read of a file until a person confirms it or gives it up: no entry is written. Those prepared more than seven
 * days ago are emptied.
 */
export async function prepareImport(
  actor: Actor,
  key: string | null,
  input: { memberId: string; file: ImportFile; sheets: readonly Sheet[] },
): Promise<{ importId: string; version: number }> {
  const { memberId, file, sheets } = input;
  const scope = authorise(actor, "register:write", memberId);
  return mutate("prepareImport", scope, { key, input: { memberId, file } }, async (tx) => {
    await dropStaleImports(tx, scope);
    const choices = { mapping: {}, withHidden: false };
    const { understood, source } = await understoodBy(tx, scope, sheets, choices);
    const importId = newId();
    await insertImport(tx, scope, {
      ...{ id: importId, fileName: file.name, fileKind: file.kind, sha256: file.sha256, source },
      ...{ sheets: [...sheets], draft: draftOf(understood, choices), createdBy: actor.name },
    });
    const changes = { fileName: { after: file.name }, proposed: { after: understood.entries.length } };
    return { result: { importId, version: 1 }, audit: { objectType: "import", objectId: importId, changes } };
  });
}

/**
 * Reads the file again with columns as the person explains them: `mapping` names those that change. Entries already corrected by
 * hand stay as they are. What a DPO explains is kept for the next file of that source.
 */
export async function arrangeImport(
  actor: Actor,
  key: string | null,
  input: ImportKey & { mapping: Mapping; withHidden: boolean },
): Promise<{ version: number; proposed: number }> {
  const { mapping: changed, withHidden, ...seen } = input;
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("arrangeImport", scope, { key, input }, async (tx) => {
    const held = await preparedImport(tx, scope, seen, "arrange-import");
    const sheets = await selectImportSheets(tx, scope, held.id);
    if (!sheets) throw new DomainError("invalid-state", "arrange-import");
    const mapping = { ...held.draft.mapping, ...changed };
    const { understood, saved: before } = await understoodBy(tx, scope, sheets, { mapping, withHidden });
    const draft = draftOf(understood, { mapping, withHidden }, held.draft.entries);
    const saved = await updateImport(tx, scope, { id: held.id, seen: held.version }, { draft });
    if (!saved) throw overtakenImport();
    if (scope.role === "dpo") await upsertSourceMapping(tx, scope, held.source, { ...before, ...mapping });
    const changes = { columns: { before: held.draft.mapping, after: mapping } };
    const result = { version: saved.version, proposed: draft.entries.length };
    return { result, audit: { objectType: "import", objectId: held.id, changes } };
  });
}

/** Corrects one proposed entry, by its place in the draft from 0. */
export async function editImportedEntry(
  actor: Actor,
  key: string | null,
  input: ImportKey & { index: number; entry: ProposedEntry },
): Promise<{ version: number }> {
  const { index, entry, ...seen } = input;
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("editImportedEntry", scope, { key, input }, async (tx) => {
    const held = await preparedImport(tx, scope, seen, "edit-imported-entry");
    const before = held.draft.entries[index];
    if (!before) throw new DomainError("not-found", "imported-entry");
    const edited = { entry: { ...entry, place: before.entry.place }, edited: true };
    const draft = { ...held.draft, entries: held.draft.entries.with(index, edited) };
    const saved = await updateImport(tx, scope, { id: held.id, seen: held.version }, { draft });
    if (!saved) throw overtakenImport();
    const changes = { entry: { after: entry.name } };
    return { result: saved, audit: { objectType: "import", objectId: held.id, changes } };
  });
}

/** Gives a file up before anything of it is written, and forgets what was read of it. */
export async function dropImport(actor: Actor, key: string | null, input: ImportKey): Promise<void> {
  const scope = authorise(actor, "register:write", input.memberId);
  await mutate("dropImport", scope, { key, input }, async (tx) => {
    const held = await preparedImport(tx, scope, input, "drop-import");
    const gone = { status: "dropped" as const, sheets: null, draft: null };
    if (!(await updateImport(tx, scope, { id: held.id, seen: held.version }, gone))) throw overtakenImport();
    const changes = { status: { before: held.status, after: gone.status } };
    return { result: null, audit: { objectType: "import", objectId: held.id, changes } };
  });
}
