import "server-only";
import type { AuditRecord } from "@/db/queries/audit";
import { insertImportedEntries, selectImportedEntries, updateImport } from "@/db/queries/register/imports";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { originOf, reportOf, takenFrom } from "@/lib/domain/register/import/batch";
import { contentOf } from "@/lib/domain/register/import/content-of";
import { refuseUnless } from "@/lib/domain/register/import/status";
import { archive } from "@/lib/domain/register/life";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { heldEntry, writeEntry } from "./edit-entry";
import { heldImport, overtakenImport, preparedImport } from "./import-draft";
import type { ImportKey } from "./import-prepare";
import { NO_TEMPLATE, openDraft } from "./open-draft";
import { loadSituation } from "./situation";
import { storeLevel } from "./store-level";

/**
 * Opens the drafts of the entries taken (places in the prepared draft, from 0), all or none, as one batch; each has its audit
 * row. What was read of the file is forgotten then. Refuses `invalid-state` when none is taken or the import is over, `stale`
 * when it moved on.
 */
export async function importEntries(
  actor: Actor,
  key: string | null,
  input: ImportKey & { taken: number[] },
  now = new Date(),
): Promise<{ imported: number; version: number }> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("importEntries", scope, { key, input }, async (tx) => {
    const held = await preparedImport(tx, scope, input, "import-entries");
    const taken = takenFrom(held.draft.entries, input.taken);
    const situation = await loadSituation(tx, scope, dayOf(now));
    const controllerRole = situation.row.member.kind === "ccas" ? "ccas" : "commune";
    const audit: AuditRecord[] = [];
    const written = [];
    for (const entry of taken) {
      const opened = await openDraft(tx, scope, situation, NO_TEMPLATE, contentOf(entry, controllerRole));
      audit.push(opened.audit);
      const { id: entryId, version: entryVersion } = opened.result;
      written.push({ importId: held.id, entryId, entryVersion, origin: originOf(entry) });
    }
    await insertImportedEntries(tx, scope, written);
    const report = reportOf(held.draft, input.taken);
    const done = { status: "imported" as const, sheets: null, draft: null, report };
    const by = { importedAt: now, importedBy: actor.name };
    const saved = await updateImport(tx, scope, { id: held.id, seen: held.version }, { ...done, ...by });
    if (!saved) throw overtakenImport();
    const changes = { status: { before: held.status, after: done.status }, imported: { after: report.imported } };
    audit.push({ objectType: "import", objectId: held.id, changes });
    return { result: { imported: report.imported, version: saved.version }, audit };
  });
}

/**
 * Takes a whole batch back: its drafts leave the register (archived, with their history). Refuses `conflict` when one was
 * touched since, naming them in `detail`: nothing is then taken back.
 */
export async function undoImport(
  actor: Actor,
  key: string | null,
  input: ImportKey,
  now = new Date(),
): Promise<{ undone: number; version: number }> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("undoImport", scope, { key, input }, async (tx) => {
    const held = await heldImport(tx, scope, input.importId);
    refuseUnless(held.status, "imported", "undo-import");
    if (held.version !== input.version) throw overtakenImport();
    const batch = await selectImportedEntries(tx, scope, held.id);
    const touched = batch.filter((entry) => entry.touched).map(({ id, ref, name }) => ({ id, ref, name }));
    if (touched.length > 0) throw new DomainError("conflict", "imported-entry", { entries: touched });
    const audit: AuditRecord[] = [];
    for (const { id, version } of batch) {
      const entry = await heldEntry(tx, scope, id);
      const archived = await writeEntry(tx, scope, entry, version, { status: archive(entry.status) });
      audit.push(...[archived.audit].flat());
    }
    await storeLevel(tx, scope, dayOf(now));
    const undone = { status: "undone" as const, undoneAt: now, undoneBy: actor.name };
    const saved = await updateImport(tx, scope, { id: held.id, seen: held.version }, undone);
    if (!saved) throw overtakenImport();
    const changes = { status: { before: held.status, after: undone.status } };
    audit.push({ objectType: "import", objectId: held.id, changes });
    return { result: { undone: batch.length, version: saved.version }, audit };
  });
}
