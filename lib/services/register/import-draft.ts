import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import { type ImportRow, selectImport, selectSourceMapping } from "@/db/queries/register/imports";
import { selectRegisterOutline } from "@/db/queries/register/outline";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ImportDraft } from "@/lib/domain/register/import/batch";
import type { Known } from "@/lib/domain/register/import/compare";
import type { Mapping } from "@/lib/domain/register/import/match-column";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { refuseUnless } from "@/lib/domain/register/import/status";
import { type Understanding, understand } from "@/lib/domain/register/import/understand";

export type PreparedImport = ImportRow & { draft: ImportDraft };

const fingerprint = ({ headings }: Understanding): string =>
  createHash("sha256")
    .update([...new Set(headings.map(({ key }) => key))].sort().join("\n"))
    .digest("hex");

/** What a file says, with what the DPO settled for its source where a person chose nothing here. */
export async function understoodBy(
  tx: Tx,
  scope: Scope<MemberRight>,
  sheets: readonly Sheet[],
  choices: { mapping: Mapping; withHidden: boolean },
): Promise<{ understood: Understanding; source: string; saved: Mapping }> {
  const bare = understand(sheets, { mapping: {}, saved: {}, withHidden: choices.withHidden });
  const source = fingerprint(bare);
  const saved = await selectSourceMapping(tx, scope, source);
  return { understood: understand(sheets, { ...choices, saved }), source, saved };
}

/** The member, and the entries that a proposed one is compared with: what is archived is no longer in the register. */
export async function registerBeside(tx: Tx, scope: Scope<MemberRight>) {
  const context = await selectRegisterOutline(tx, scope);
  if (!context) throw new DomainError("not-found", "member");
  const known: Known[] = context.entries
    .filter(({ status }) => status !== "archived")
    .map(({ id, ref, name }) => ({ id, ref, name }));
  return { member: context.member, known };
}

export async function heldImport(tx: Tx, scope: Scope<MemberRight>, id: string): Promise<ImportRow> {
  const row = await selectImport(tx, scope, id);
  if (!row) throw new DomainError("not-found", "import");
  return row;
}

export const overtakenImport = () => new DomainError("stale", "import");

/** An import that is still to be confirmed, at the version the person saw. */
export async function preparedImport(
  tx: Tx,
  scope: Scope<MemberRight>,
  { importId, version }: { importId: string; version: number },
  act: string,
): Promise<PreparedImport> {
  const row = await heldImport(tx, scope, importId);
  refuseUnless(row.status, "prepared", act);
  if (row.version !== version) throw overtakenImport();
  if (!row.draft) throw new DomainError("invalid-state", act);
  return { ...row, draft: row.draft };
}
