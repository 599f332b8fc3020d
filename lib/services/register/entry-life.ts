import "server-only";
import { closeOpenQuestions, selectQuestions } from "@/db/queries/register/dialogue";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { archive, askToComplete, markReviewed, reopen, submit } from "@/lib/domain/register/life";
import { checkEntry } from "@/lib/domain/register/rules";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { type EntryKey, heldEntry, type Saved, writeEntry } from "./edit-entry";
import { entryContext, loadSituation } from "./situation";
import { storeLevel } from "./store-level";

/** The town has finished: the entry goes to the DPO. From `draft` or `to_complete` only. */
export async function submitEntry(actor: Actor, key: string | null, input: EntryKey, now = new Date()): Promise<Saved> {
  const scope = authorise(actor, "register:submit", input.memberId);
  return mutate("submitEntry", scope, { key, input }, async (tx) => {
    const entry = await heldEntry(tx, scope, input.entryId);
    return writeEntry(tx, scope, entry, input.version, { status: submit(entry.status), submittedAt: now });
  });
}

/** The DPO takes up a draft beside the town, on a visit for instance: same step as a submission, signed by the DPO. */
export async function takeUpEntry(actor: Actor, key: string | null, input: EntryKey, now = new Date()): Promise<Saved> {
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("takeUpEntry", scope, { key, input }, async (tx) => {
    const entry = await heldEntry(tx, scope, input.entryId);
    return writeEntry(tx, scope, entry, input.version, { status: submit(entry.status), submittedAt: now });
  });
}

/** Back to the town with the DPO's open questions; refuses `invalid-state` when there is none to answer. */
export async function returnEntry(actor: Actor, key: string | null, input: EntryKey): Promise<Saved> {
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("returnEntry", scope, { key, input }, async (tx) => {
    const entry = await heldEntry(tx, scope, input.entryId);
    const questions = await selectQuestions(tx, scope, input.entryId);
    const open = questions.filter(({ origin, closedAt }) => origin === "dpo" && closedAt === null).length;
    return writeEntry(tx, scope, entry, input.version, { status: askToComplete(entry.status, open) });
  });
}

export type ReviewInput = EntryKey & { reason: string; recommendation: string; nextReviewOn: string | null };

/**
 * The DPO's advice is given (article 39(1)(b) GDPR). Refuses blocking alerts, warnings without a written reason, and a next
 * review later than the period allows. `nextReviewOn` null takes the end of the period. Closes every question still open.
 */
export async function reviewEntry(
  actor: Actor,
  key: string | null,
  input: ReviewInput,
  now = new Date(),
): Promise<Saved> {
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("reviewEntry", scope, { key, input }, async (tx) => {
    const today = dayOf(now);
    const situation = await loadSituation(tx, scope, today);
    const entry = await heldEntry(tx, scope, input.entryId);
    const reviewed = markReviewed(entry.status, entry.content, {
      alerts: checkEntry(entryContext(situation, entry, entry.content)),
      reason: input.reason,
      reviewedOn: today,
      chosenReviewOn: input.nextReviewOn,
    });
    await closeOpenQuestions(tx, scope, entry.id, { origin: "dpo" });
    await closeOpenQuestions(tx, scope, entry.id, { origin: "town" });
    const { reason: reviewReason, recommendation } = input;
    return writeEntry(tx, scope, entry, input.version, {
      ...reviewed,
      reviewedOn: today,
      reviewReason,
      recommendation,
    });
  });
}

/** Opens a draft beside the version in force, or takes back what was sent. */
export async function reopenEntry(actor: Actor, key: string | null, input: EntryKey): Promise<Saved> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("reopenEntry", scope, { key, input }, async (tx) => {
    const entry = await heldEntry(tx, scope, input.entryId);
    return writeEntry(tx, scope, entry, input.version, { status: reopen(entry.status) });
  });
}

/** The processing has ended: the entry leaves the register and keeps its history. */
export async function archiveEntry(
  actor: Actor,
  key: string | null,
  input: EntryKey,
  now = new Date(),
): Promise<Saved> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("archiveEntry", scope, { key, input }, async (tx) => {
    const entry = await heldEntry(tx, scope, input.entryId);
    const saved = await writeEntry(tx, scope, entry, input.version, { status: archive(entry.status) });
    await storeLevel(tx, scope, dayOf(now));
    return saved;
  });
}
