import "server-only";
import type { Tx } from "@/db/client";
import { insertIntervention } from "@/db/queries/intervention/write";
import { closeReviews, selectReviewed } from "@/db/queries/visit/reviews";
import { updateVisit, type VisitRow, type Writing } from "@/db/queries/visit/write";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { personalDataProblems } from "@/lib/domain/intervention/problems";
import { levelToday } from "@/lib/domain/register/level";
import type { AmendClosing, MarkDoneInput } from "@/lib/domain/visit/closing";
import { visitIntervention } from "@/lib/domain/visit/intervention";
import { instantOf } from "@/lib/domain/visit/local-time";
import { doneProblems, markDone } from "@/lib/domain/visit/status";
import { auditOf, nextReference } from "../intervention/act";
import { refuseProblems } from "../intervention/rules";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { heldVisit, visitAudit } from "./held-visit";

type Said = Pick<MarkDoneInput, "sentences" | "goesWell" | "personalDataKept">;

const checkTexts = ({ sentences, goesWell, personalDataKept }: Said) =>
  refuseProblems(personalDataProblems({ sentences: sentences.join("\n"), goesWell }, personalDataKept));

type Held = Pick<AmendClosing, "memberId" | "visitId" | "version">;

const said = ({
  attendees,
  sentences,
  goesWell,
  nextVisitOn,
  travelMinutes,
  agreement,
}: Omit<AmendClosing, keyof Held>) => ({
  attendees,
  agreement,
  sentences,
  goesWell,
  nextVisitOn: nextVisitOn ?? null,
  travelMinutes: travelMinutes ?? null,
});

/** The level of each entry gone through, as it stands when the DPO leaves. */
async function keepLevelsAfter(tx: Tx, scope: Writing, visitId: string, today: string) {
  const reviewed = await selectReviewed(tx, scope, visitId);
  const levels = reviewed.map(({ entryId, approvedLevel, nextReviewOn }) => ({
    entryId,
    level: levelToday(approvedLevel, nextReviewOn, today),
  }));
  if (levels.length > 0) await closeReviews(tx, scope, visitId, levels);
}

type Doing = { scope: Writing; recording: Scope<"intervention:write"> };

/** The visit done, with its one intervention; the caller holds the visit. Refuses as `markVisitDone`. */
export async function storeDone(
  tx: Tx,
  { scope, recording }: Doing,
  before: VisitRow,
  input: Omit<MarkDoneInput, "memberId" | "version">,
  now: Date,
) {
  const { visitId } = input;
  const { actor, memberId } = scope;
  const times = { doneFrom: instantOf(input.doneFrom), doneTo: instantOf(input.doneTo) };
  const issues = before.status === "planned" ? doneProblems(times, now) : [];
  if (issues.length > 0) throw new DomainError("invalid-state", "visit", { issues });
  const done = markDone(before, times, now);
  checkTexts(input);
  const date = dayOf(times.doneFrom);
  const { memberId: _member, ...act } = visitIntervention(
    { memberId, visitId, ...times },
    { date, subject: input.subject },
  );
  const intervention = await insertIntervention(tx, recording, newId(), {
    ...act,
    ref: await nextReference(tx, recording, "dpo", date),
    theme: input.theme,
    question: "",
    answer: "",
    requesterName: "",
    requesterFunction: "",
    travelMinutes: input.travelMinutes ?? null,
    preparationMinutes: null,
    confidential: false,
    followUpOn: null,
    outcome: null,
    satisfaction: null,
    author: actor.name,
    authorId: actor.personId,
    closedAt: now,
  });
  await keepLevelsAfter(tx, scope, visitId, dayOf(now));
  const change = { status: done.status, ...times, ...said(input), interventionId: intervention.id };
  const after = await updateVisit(tx, scope, before, change);
  return {
    result: { id: intervention.id, version: after.version },
    audit: [visitAudit(before, after), auditOf(undefined, intervention)],
  };
}

/** What is said before leaving, of a visit that is held and not yet reported. Refuses personal data that was not confirmed. */
export async function storeClosing(tx: Tx, scope: Writing, before: VisitRow, input: Omit<AmendClosing, keyof Held>) {
  checkTexts(input);
  const after = await updateVisit(tx, scope, before, said(input));
  return { result: { id: after.id, version: after.version }, audit: visitAudit(before, after) };
}

/**
 * The one door to « done ». In the same transaction: the real hours, what was said, the levels after, and the single
 * intervention of the visit, closed. Refuses `invalid-state` a visit that is not planned, done already included, and with
 * `{ issues }` hours that cannot be or personal data that was not confirmed.
 */
export async function markVisitDone(actor: Actor, key: string | null, input: MarkDoneInput, now = new Date()) {
  const scope = authorise(actor, "visit:write", input.memberId);
  const recording = authorise(actor, "intervention:write", input.memberId);
  return mutate("markVisitDone", scope, { key, input }, async (tx) => {
    const { visit } = await heldVisit(tx, scope, input);
    return storeDone(tx, { scope, recording }, visit, input, now);
  });
}

/** Corrects what was said at closing until the report is sent; the hours and the intervention stand. Refuses `stale`. */
export async function amendClosing(actor: Actor, key: string | null, input: AmendClosing) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("amendClosing", scope, { key, input }, async (tx) => {
    const { visit: before, reported } = await heldVisit(tx, scope, input);
    if (before.status !== "done" || reported) throw new DomainError("invalid-state", "visit");
    return storeClosing(tx, scope, before, input);
  });
}
