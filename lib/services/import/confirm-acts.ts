import "server-only";
import { cancelImportedActs, countTouchedActs, updateActImport } from "@/db/queries/act-imports";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { type ActImportReport, type PreviewLine, wordsOf } from "@/lib/domain/import/act-file";
import { refuseUnless } from "@/lib/domain/register/import/status";
import { mutate } from "../mutation";
import { type ActImportKey, heldActImport, overtakenActs, preparedActs, understoodActs } from "./act-import";
import { scopeOfFile } from "./prepare-acts";
import { writeActs, writeCollectiveActs } from "./write-acts";

const leftOf = (lines: readonly PreviewLine[]): ActImportReport["left"] =>
  lines.map(({ sheet, line, cells, read }) => ({
    ...{ sheet, line, text: wordsOf(cells) },
    reasons: read.kind === "refused" ? read.problems.map(({ reason }) => reason) : [],
  }));

/**
 * Writes the lines taken (places in the file, from 0) as one batch, all or none. What was read of the file is forgotten then,
 * what its words mean is kept. Refuses `invalid-state` when no line is taken or one of them is refused, `stale` when the file
 * moved on.
 */
export async function importActFile(
  actor: Actor,
  key: string | null,
  input: ActImportKey & { taken: readonly number[]; audience: string },
  now = new Date(),
): Promise<{ imported: number; version: number }> {
  const scope = await scopeOfFile(actor, input.importId);
  return mutate("importActFile", scope, { key, input }, async (tx) => {
    const held = await preparedActs(tx, scope, input, "import-acts");
    const { understood, saved } = await understoodActs(tx, scope, held, now);
    const wanted = new Set(input.taken);
    const taken = understood.lines.filter(({ index }) => wanted.has(index)).map(({ read }) => read);
    const acts = taken.flatMap((read) => (read.kind === "act" ? [read.act] : []));
    const collective = taken.flatMap((read) => (read.kind === "collective" ? [read.act] : []));
    const imported = acts.length + collective.length;
    if (imported === 0 || imported !== wanted.size) throw new DomainError("invalid-state", "nothing-taken");
    const { visits } = await writeActs(tx, scope, { acts, importId: held.id });
    if (collective.length > 0)
      await writeCollectiveActs(tx, scope, { acts: collective, audience: input.audience, importId: held.id });
    const left = leftOf(understood.lines.filter(({ index }) => !wanted.has(index)));
    const report = { imported, visits, collective: collective.length, left };
    const { choices } = held;
    const meant = Object.fromEntries(
      [...new Set([...Object.keys(saved.values), ...Object.keys(choices.values)])].map((field) => [
        field,
        {
          ...saved.values[field as keyof typeof saved.values],
          ...choices.values[field as keyof typeof choices.values],
        }, // the keys of both
      ]),
    );
    const kept = { mapping: { ...saved.mapping, ...choices.mapping }, values: meant, edits: {} };
    const done = { status: "imported" as const, sheets: null, choices: kept, report };
    const by = { importedAt: now, importedBy: actor.name };
    const next = await updateActImport(tx, scope, { id: held.id, seen: held.version }, { ...done, ...by });
    if (!next) throw overtakenActs();
    const changes = { status: { before: held.status, after: done.status }, imported: { after: imported } };
    const audit = { objectType: "import", objectId: held.id, changes };
    return { result: { imported, version: next.version }, audit };
  });
}

/**
 * Takes a whole batch back: its acts are cancelled, and so count in no figure; its visits too. Refuses `conflict` when one was
 * touched since: nothing is then taken back.
 */
export async function undoActFile(
  actor: Actor,
  key: string | null,
  input: ActImportKey,
  now = new Date(),
): Promise<{ undone: number; version: number }> {
  const scope = await scopeOfFile(actor, input.importId);
  return mutate("undoActFile", scope, { key, input }, async (tx) => {
    const held = await heldActImport(tx, scope, input.importId);
    refuseUnless(held.status, "imported", "undo-import");
    if (held.version !== input.version) throw overtakenActs();
    const touched = await countTouchedActs(tx, scope, held.id);
    if (touched > 0) throw new DomainError("conflict", "imported-acts", { touched });
    const undone = await cancelImportedActs(tx, scope, held.id);
    const change = { status: "undone" as const, undoneAt: now, undoneBy: actor.name };
    const next = await updateActImport(tx, scope, { id: held.id, seen: held.version }, change);
    if (!next) throw overtakenActs();
    const changes = { status: { before: held.status, after: change.status }, undone: { after: undone } };
    const audit = { objectType: "import", objectId: held.id, changes };
    return { result: { undone, version: next.version }, audit };
  });
}
