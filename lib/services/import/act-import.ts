import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import {
  selectActImport,
  selectMembersByAnyName,
  selectRecordedActs,
  selectSavedActChoices,
} from "@/db/queries/act-imports";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { type Actor, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { type ActChoices, daysOf, understandActs } from "@/lib/domain/import/act-file";
import type { Known } from "@/lib/domain/import/act-reader";
import { actTable } from "@/lib/domain/import/act-table";
import type { Service } from "@/lib/domain/intervention/service";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { refuseUnless } from "@/lib/domain/register/import/status";
import { dayOf } from "../today";

export type Importing = Scope<"intervention:import">;
export type ActImportKey = { importId: string; version: number };

/** The DPO brings in its own acts, the technician its requests: the service decides the role. */
export const authoriseImporting = (actor: Actor, service: Service): Importing =>
  authoriseSyndicate(actor, "intervention:import", service === "dpo" ? "dpo" : "technician");

/** The scopes a person may import in; a file is looked for in each, since its address does not say its service. */
export const importingScopes = (actor: Actor): Importing[] =>
  (["dpo", "technician"] as const)
    .filter((role) => actor.grants.some((grant) => grant.role === role))
    .map((role) => authoriseSyndicate(actor, "intervention:import", role));

/** Files of one source share it: the headings of every sheet, in their order of letters. */
export function sourceOf(sheets: readonly Sheet[]): string {
  const keys = actTable(sheets, {}, {}).columns.map(({ key }) => key);
  return createHash("sha256")
    .update([...new Set(keys)].sort().join("\n"))
    .digest("hex");
}

export const overtakenActs = () => new DomainError("stale", "import");

export async function heldActImport(tx: Tx, scope: Importing, id: string) {
  const row = await selectActImport(tx, scope, id);
  if (!row) throw new DomainError("not-found", "import");
  return row;
}

/** A file that is still to be confirmed, at the version the person saw. */
export async function preparedActs(tx: Tx, scope: Importing, { importId, version }: ActImportKey, act: string) {
  const { sheets, ...row } = await heldActImport(tx, scope, importId);
  refuseUnless(row.status, "prepared", act);
  if (row.version !== version) throw overtakenActs();
  if (!sheets) throw new DomainError("invalid-state", act);
  return { ...row, sheets };
}

type Held = { service: Service; source: string; choices: ActChoices; sheets: readonly Sheet[] };

/** What the file says beside the lists, the members and what is recorded on its days. */
export async function understoodActs(tx: Tx, scope: Importing, held: Held, now: Date) {
  const known: Known = {
    terms: await selectTerms(tx, scope),
    members: await selectMembersByAnyName(tx, scope),
    today: dayOf(now),
  };
  const saved = await selectSavedActChoices(tx, scope, held);
  const how = { choices: held.choices, saved, service: held.service };
  const days = daysOf(understandActs(held.sheets, how, known, []).lines);
  const recorded = days ? await selectRecordedActs(tx, scope, { service: held.service, ...days }) : [];
  return { known, saved, understood: understandActs(held.sheets, how, known, recorded) };
}
