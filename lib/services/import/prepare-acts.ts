import "server-only";
import { inScope, type Tx } from "@/db/client";
import {
  type ActImportChange,
  dropStaleActImports,
  insertActImport,
  selectActImport,
  updateActImport,
} from "@/db/queries/act-imports";
import type { AuditRecord } from "@/db/queries/audit";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { ActCells, ActMapping, ActValues } from "@/lib/domain/import/act-field";
import { NO_CHOICES } from "@/lib/domain/import/act-file";
import type { Service } from "@/lib/domain/intervention/service";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { mutate } from "../mutation";
import {
  type ActImportKey,
  authoriseImporting,
  type Importing,
  importingScopes,
  overtakenActs,
  preparedActs,
  sourceOf,
} from "./act-import";

/** The scope under which a person sent this file. Refuses `forbidden` who imports nothing, `not-found` anyone else's file. */
export async function scopeOfFile(actor: Actor, importId: string): Promise<Importing> {
  const scopes = importingScopes(actor);
  if (scopes.length === 0) throw new DomainError("forbidden", "intervention:import");
  for (const scope of scopes) if (await inScope(scope, (tx) => selectActImport(tx, scope, importId))) return scope;
  throw new DomainError("not-found", "import");
}

/** Keeps what was read of a file until its sender confirms it or gives it up: no act is written. */
export async function prepareActs(
  actor: Actor,
  key: string | null,
  input: { service: Service; file: { name: string; kind: string; sha256: string }; sheets: readonly Sheet[] },
): Promise<{ importId: string; version: number }> {
  const { service, file, sheets } = input;
  const scope = authoriseImporting(actor, service);
  const { personId } = actor;
  if (!personId) throw new DomainError("forbidden", "intervention:import");
  return mutate("prepareActs", scope, { key, input: { service, file } }, async (tx) => {
    await dropStaleActImports(tx, scope);
    const importId = newId();
    const said = { fileName: file.name, fileKind: file.kind, sha256: file.sha256, source: sourceOf(sheets) };
    const own = { id: importId, service, personId, createdBy: actor.name };
    await insertActImport(tx, scope, { ...own, ...said, sheets: [...sheets], choices: NO_CHOICES });
    const changes = { fileName: { after: file.name } };
    return { result: { importId, version: 1 }, audit: { objectType: "import", objectId: importId, changes } };
  });
}

type Prepared = Awaited<ReturnType<typeof preparedActs>>;
type Choosing = { change: ActImportChange; changes: AuditRecord["changes"] };

/** One choice on a file that is still to be confirmed. */
async function choose(
  tx: Tx,
  scope: Importing,
  { seen, act }: { seen: ActImportKey; act: string },
  work: (held: Prepared) => Choosing,
) {
  const held = await preparedActs(tx, scope, seen, act);
  const { change, changes } = work(held);
  const saved = await updateActImport(tx, scope, { id: held.id, seen: held.version }, change);
  if (!saved) throw overtakenActs();
  return { result: saved, audit: { objectType: "import", objectId: held.id, changes } };
}

/** Says what columns answer: `mapping` names those that change, by their heading `folded`. */
export async function arrangeActs(
  actor: Actor,
  key: string | null,
  input: ActImportKey & { mapping: ActMapping },
): Promise<{ version: number }> {
  const scope = await scopeOfFile(actor, input.importId);
  return mutate("arrangeActs", scope, { key, input }, (tx) =>
    choose(tx, scope, { seen: input, act: "arrangeActs" }, ({ choices }) => {
      const mapping = { ...choices.mapping, ...input.mapping };
      return {
        change: { choices: { ...choices, mapping } },
        changes: { columns: { before: choices.mapping, after: mapping } },
      };
    }),
  );
}

/** Says what words of the file mean in the lists; the words themselves stay out of the trail. */
export async function matchActValues(
  actor: Actor,
  key: string | null,
  input: ActImportKey & { values: ActValues },
): Promise<{ version: number }> {
  const scope = await scopeOfFile(actor, input.importId);
  return mutate("matchActValues", scope, { key, input }, (tx) =>
    choose(tx, scope, { seen: input, act: "matchActValues" }, ({ choices }) => {
      const fields = Object.keys(input.values) as (keyof ActValues)[]; // its own keys
      const merged = fields.map((field) => [field, { ...choices.values[field], ...input.values[field] }]);
      const values = { ...choices.values, ...Object.fromEntries(merged) };
      return { change: { choices: { ...choices, values } }, changes: { values: { after: fields } } };
    }),
  );
}

/** Corrects one line, by its place in the file from 0: all that it says, and no more what the file said. */
export async function editActLine(
  actor: Actor,
  key: string | null,
  input: ActImportKey & { index: number; cells: ActCells },
): Promise<{ version: number }> {
  const scope = await scopeOfFile(actor, input.importId);
  return mutate("editActLine", scope, { key, input }, (tx) =>
    choose(tx, scope, { seen: input, act: "editActLine" }, ({ choices }) => {
      const edits = { ...choices.edits, [input.index]: input.cells };
      return { change: { choices: { ...choices, edits } }, changes: { line: { after: input.index + 1 } } };
    }),
  );
}

/** Gives a file up before anything of it is written, and forgets what was read of it. */
export async function dropActs(actor: Actor, key: string | null, input: ActImportKey): Promise<{ version: number }> {
  const scope = await scopeOfFile(actor, input.importId);
  return mutate("dropActs", scope, { key, input }, (tx) =>
    choose(tx, scope, { seen: input, act: "dropActs" }, () => ({
      change: { status: "dropped", sheets: null, choices: NO_CHOICES },
      changes: { status: { before: "prepared", after: "dropped" } },
    })),
  );
}
