import "server-only";
import type { Tx } from "@/db/client";
import { closeOpenQuestions, insertQuestions } from "@/db/queries/register/dialogue";
import type { EntryRow } from "@/db/queries/register/entries";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { canEdit, reopen } from "@/lib/domain/register/life";
import { datedProcessors } from "@/lib/domain/register/processors";
import type { EntryStatus } from "@/lib/domain/register/status";
import type { Outcome } from "../mutation";
import { columnsOf } from "./assess";
import { type Saved, writeEntry } from "./edit-entry";
import type { Situation } from "./situation";

export type SavedAt = Saved & { at: string };

/** The edition of its template that an entry follows from now on. */
type Origin = Partial<Pick<EntryRow, "templateVersion" | "ownTemplateVersion">>;

/** Who may write on it as it stands writes on; else the save opens a draft, the approved version staying in force. */
function statusAfterSave(status: EntryStatus, role: string): EntryStatus {
  if (status === "archived") throw new DomainError("invalid-state", "archived");
  if (canEdit(status, role === "dpo" ? "dpo" : "referent")) return status;
  return role === "dpo" && status === "reviewed" ? "submitted" : reopen(status);
}

/**
 * Writes a content on the version seen, with what follows from it: stored columns, status, and the questions to the DPO that
 * a « je ne sais pas » opens when it appears (its words are the catalogue's) and closes when it goes.
 */
export async function storeContent(
  tx: Tx,
  scope: Scope<"register:write">,
  situation: Situation,
  entry: EntryRow,
  save: { seen: number; content: EntryContent; now: Date; origin?: Origin },
): Promise<Outcome<SavedAt>> {
  const content = datedProcessors(save.content, situation.today);
  const saved = await writeEntry(tx, scope, entry, save.seen, {
    ...columnsOf(situation, entry, content),
    status: statusAfterSave(entry.status, scope.role),
    ...save.origin,
  });
  const before = new Set(entry.content.unknowns);
  const after = new Set(content.unknowns);
  for (const field of before) {
    if (!after.has(field)) await closeOpenQuestions(tx, scope, entry.id, { origin: "town", field });
  }
  const doubt = { entryId: entry.id, origin: "town" as const, question: "", askedBy: scope.actor.name };
  const opened = [...after].filter((field) => !before.has(field));
  await insertQuestions(
    tx,
    scope,
    opened.map((field) => ({ ...doubt, id: newId(), field })),
  );
  return { ...saved, result: { ...saved.result, at: save.now.toISOString() } };
}
