import "server-only";
import type { Act } from "@/db/queries/audit";
import { lockEntry } from "@/db/queries/register/entries";
import { type ConflictRow, lockConflict, updateConflict } from "@/db/queries/sync/conflicts";
import { selectAnswer } from "@/db/queries/visit/answers";
import { lockFinding } from "@/db/queries/visit/findings";
import { selectReview } from "@/db/queries/visit/reviews";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { sameValue } from "@/lib/domain/register/canonical";
import type { ConflictChoice } from "@/lib/domain/sync/decision";
import { thirdValue } from "@/lib/domain/sync/third-text";
import { answerSchema } from "@/lib/domain/visit/answer";
import { mutate } from "../mutation";
import { loadSituation } from "../register/situation";
import { dayOf } from "../today";
import { openVisit } from "../visit/held-visit";
import { storeFindingChange } from "../visit/keep-finding";
import { storeClosing } from "../visit/mark-visit-done";
import { storeReview } from "../visit/review-entry";
import { editionOf, storeAnswer } from "../visit/save-visit-answer";
import { acts, type Batch, rightsOn } from "./batch";
import { readFinding } from "./kinds/found";
import { writeMerged } from "./kinds/register";
import { saidOf, saidWith } from "./kinds/visit";

/** The field as it stands on the server, and how the other text is written over it. */
type Standing = { readonly live: unknown; readonly write: () => Promise<readonly Act[]> };

async function standing(
  batch: Omit<Batch, "visitId" | "visit">,
  { subject, subjectId, visitId, field }: ConflictRow,
  chosen: unknown,
): Promise<Standing> {
  const { tx, scope, writing, now } = batch;
  const change = { [field]: chosen };
  const fieldOf = (row: object) => (row as Readonly<Record<string, unknown>>)[field]; // the field came from this very thing
  const gone = () => new DomainError("not-found", subject);
  if (subject === "entry") {
    const entry = await lockEntry(tx, writing, subjectId);
    if (!entry) throw gone();
    const write = async () => {
      const { audit } = await writeMerged(batch, await loadSituation(tx, writing, dayOf(now)), entry, change);
      return acts("saveEntry", audit);
    };
    return { live: fieldOf(entry.content), write };
  }
  const visit = await openVisit(tx, scope, visitId);
  if (subject === "closing") {
    const write = async () => {
      const said = { ...saidWith(visit, change), personalDataKept: true };
      return acts("amendClosing", (await storeClosing(tx, scope, visit, said)).audit);
    };
    return { live: fieldOf(saidOf(visit)), write };
  }
  if (subject === "finding") {
    const held = await lockFinding(tx, scope, visitId, subjectId);
    if (!held) throw gone();
    const write = async () => {
      const input = { ...readFinding(held, change), personalDataKept: true };
      return acts("changeFinding", (await storeFindingChange(tx, scope, held, input)).audit);
    };
    return { live: fieldOf(held), write };
  }
  if (subject === "entry-review") {
    const held = await selectReview(tx, scope, { visitId, entryId: subjectId });
    if (!held) throw gone();
    const input = { visitId, entryId: subjectId, version: held.version, note: String(chosen) };
    return {
      live: held.note,
      write: async () => acts("reviewVisitEntry", (await storeReview(tx, scope, input, dayOf(now))).audit),
    };
  }
  const held = await selectAnswer(tx, scope, { visitId, question: subjectId });
  if (!held) throw gone();
  const write = async () => {
    const answer = answerSchema.parse({ value: held.value, note: held.note, evidence: held.evidence, ...change });
    const input = { visitId, question: subjectId, version: held.version, ...answer };
    return acts(
      "saveVisitAnswer",
      (await storeAnswer(tx, scope, { visit, edition: await editionOf(tx, scope, visit), before: held }, input)).audit,
    );
  };
  return { live: fieldOf(held), write };
}

type Input = {
  readonly memberId: string;
  readonly conflictId: string;
  readonly version: number;
  readonly choice: ConflictChoice;
  /** The third text, where it is the choice. */
  readonly text: string;
};

function chosenOf(conflict: ConflictRow, { choice, text }: Input): unknown {
  if (choice !== "written") return conflict.mine;
  const third = thirdValue(conflict, text);
  if (!third) throw new DomainError("invalid-state", "third-text");
  return third.value;
}

/**
 * The DPO's choice between two texts of one field: the device's, or a third one made from both, is written by the service that
 * writes it online, or the server's stays. A server's text that moved on since is kept in the conflict instead, still undecided, so that the choice is made on what
 * stands. Refuses `stale`, `invalid-state` a conflict that is decided, and `invalid-state` on "third-text" a text that the field does not take.
 */
export async function decideConflict(actor: Actor, key: string | null, input: Input, now = new Date()) {
  const { memberId, conflictId, version, choice } = input;
  const rights = rightsOn(actor, memberId);
  const { scope } = rights;
  return mutate("decideConflict", scope, { key, input }, async (tx) => {
    const before = await lockConflict(tx, scope, conflictId);
    if (!before) throw new DomainError("not-found", "conflict");
    if (before.choice) throw new DomainError("invalid-state", "conflict");
    if (before.version !== version) throw new DomainError("stale", "conflict");
    const chosen = chosenOf(before, input);
    const { live, write } = await standing({ tx, ...rights, now }, before, chosen);
    const record = { objectType: "visit-pack", objectId: before.packId, category: "restricted" as const };
    if (choice !== "theirs" && !sameValue(live, before.theirs)) {
      const after = await updateConflict(tx, scope, before, { theirs: live });
      return { result: { version: after.version }, audit: { ...record, changes: { [before.field]: {} } } };
    }
    const written = choice === "theirs" ? [] : await write();
    const after = await updateConflict(tx, scope, before, {
      ...{ choice, decidedBy: actor.name, decidedAt: now },
      written: choice === "written" ? chosen : null,
    });
    const audit = [...written.map((act) => act.record), { ...record, changes: { choice: { after: choice } } }];
    return { result: { version: after.version }, audit };
  });
}
