import "server-only";
import { type EntryRow, selectEntries, updateEntry } from "@/db/queries/register/entries";
import { insertApproval, insertVersions } from "@/db/queries/register/versions";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { approvedLevel } from "@/lib/domain/register/level";
import { approve } from "@/lib/domain/register/life";
import { checkEntry } from "@/lib/domain/register/rules";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { sealOf } from "./seal";
import { entryContext, loadSituation, type Situation } from "./situation";
import { storeLevel } from "./store-level";

export type ApprovalInput = {
  memberId: string;
  /** What the representative saw: each reviewed entry with the version shown. */
  entries: { entryId: string; version: number }[];
  leftOut: { entryId: string; reason: string }[];
};

export type Approval = { id: string; number: number; versions: { entryId: string; number: number; sha256: string }[] };

function frozen(situation: Situation, entry: EntryRow) {
  const number = (entry.approvedVersion ?? 0) + 1;
  const context = entryContext(situation, { ...entry, approvedVersion: number }, entry.content);
  return {
    entry,
    number,
    sha256: sealOf({ entryId: entry.id, number, content: entry.content }),
    status: approve(entry.status, checkEntry(context)),
    level: approvedLevel(context).level,
  };
}

/**
 * The controller approves its register (articles 4(7) and 5(2) GDPR): every reviewed entry is either approved at the version
 * shown, and frozen with its number and its hash, or left out with a reason. Refuses `stale` with the entries that moved
 * since they were shown, or that were reviewed meanwhile: nobody approves what was not read.
 */
export async function approveEntries(
  actor: Actor,
  key: string | null,
  input: ApprovalInput,
  now = new Date(),
): Promise<Approval> {
  const scope = authorise(actor, "register:approve", input.memberId);
  return mutate("approveEntries", scope, { key, input }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const rows = await selectEntries(tx, scope);
    const reviewed = new Map(rows.filter(({ status }) => status === "reviewed").map((entry) => [entry.id, entry]));
    const shown = [...input.entries.map(({ entryId }) => entryId), ...input.leftOut.map(({ entryId }) => entryId)];
    if (shown.some((id) => !rows.some((row) => row.id === id))) throw new DomainError("not-found", "entry");
    const moved = [
      ...input.entries
        .filter(({ entryId, version }) => reviewed.get(entryId)?.version !== version)
        .map((e) => e.entryId),
      ...[...reviewed.keys()].filter((id) => !shown.includes(id)),
    ];
    if (moved.length > 0) {
      const names = rows.filter(({ id }) => moved.includes(id)).map(({ name }) => name);
      throw new DomainError("stale", "approval", { entries: moved, names });
    }
    if (input.entries.length === 0) throw new DomainError("invalid-state", "nothing-to-approve");

    const approvalId = newId();
    const approval = { id: approvalId, approvedBy: actor.name, leftOut: input.leftOut };
    const { number } = await insertApproval(tx, scope, approval);
    const seals = input.entries.flatMap(({ entryId }) => {
      const entry = reviewed.get(entryId);
      return entry ? [frozen(situation, entry)] : [];
    });
    await insertVersions(
      tx,
      scope,
      seals.map((s) => ({
        entryId: s.entry.id,
        number: s.number,
        content: s.entry.content,
        sha256: s.sha256,
        approvalId,
        approvedBy: actor.name,
      })),
    );
    for (const s of seals) {
      const change = { status: s.status, approvedVersion: s.number, approvedLevel: s.level };
      const row = await updateEntry(tx, scope, { id: s.entry.id, seen: s.entry.version, by: actor.name }, change);
      if (!row) throw new DomainError("stale", "approval", { entries: [s.entry.id], names: [s.entry.name] });
    }
    await storeLevel(tx, scope, situation.today);
    const versions = seals.map((s) => ({ entryId: s.entry.id, number: s.number, sha256: s.sha256 }));
    return {
      result: { id: approvalId, number, versions },
      audit: {
        objectType: "approval",
        objectId: approvalId,
        changes: { number: { after: number }, versions: { after: versions }, leftOut: { after: input.leftOut } },
      },
    };
  });
}
