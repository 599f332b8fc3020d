import "server-only";
import { closeOpenQuestions, insertQuestions } from "@/db/queries/register/dialogue";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { canEdit, reopen } from "@/lib/domain/register/life";
import { datedProcessors } from "@/lib/domain/register/processors";
import type { EntryStatus } from "@/lib/domain/register/status";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { columnsOf } from "./assess";
import { type EntryKey, heldEntry, type Saved, writeEntry } from "./edit-entry";
import { loadSituation } from "./situation";

/** Who may write on it as it stands writes on; else the save opens a draft, the approved version staying in force. */
function statusAfterSave(status: EntryStatus, role: string): EntryStatus {
  if (status === "archived") throw new DomainError("invalid-state", "archived");
  if (canEdit(status, role === "dpo" ? "dpo" : "referent")) return status;
  return role === "dpo" && status === "reviewed" ? "submitted" : reopen(status);
}

/**
 * Saves a whole content on the version the person saw. A « je ne sais pas » that appears opens a question to the DPO on its
 * field (its words are the catalogue's), one that disappears closes it. Refuses `stale` with the other text, `invalid-state` on an archived entry.
 */
export async function saveEntry(
  actor: Actor,
  key: string | null,
  input: EntryKey & { content: EntryContent },
  now = new Date(),
): Promise<Saved & { at: string }> {
  const { memberId, entryId, version, content } = input;
  const scope = authorise(actor, "register:write", memberId);
  return mutate("saveEntry", scope, { key, input: { memberId, entryId, version, content } }, async (tx) => {
    const today = dayOf(now);
    const situation = await loadSituation(tx, scope, today);
    const entry = await heldEntry(tx, scope, entryId);
    const dated = datedProcessors(content, today);
    const saved = await writeEntry(tx, scope, entry, version, {
      ...columnsOf(situation, entry, dated),
      status: statusAfterSave(entry.status, scope.role),
    });
    const before = new Set(entry.content.unknowns);
    const after = new Set(dated.unknowns);
    for (const field of before) {
      if (!after.has(field)) await closeOpenQuestions(tx, scope, entryId, { origin: "town", field });
    }
    await insertQuestions(
      tx,
      scope,
      [...after]
        .filter((field) => !before.has(field))
        .map((field) => ({ entryId, id: newId(), field, origin: "town" as const, question: "", askedBy: actor.name })),
    );
    return { ...saved, result: { ...saved.result, at: now.toISOString() } };
  });
}
