import "server-only";
import { inScope, inStatistics } from "@/db/client";
import { selectMeeting, selectMeetingFile, selectMeetings } from "@/db/queries/meeting/meetings";
import { selectSnapshot } from "@/db/queries/meeting/snapshots";
import { selectFigures } from "@/db/queries/statistics/figures";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { compareFigures } from "@/lib/domain/meeting/comparison";
import { itemsBefore, type MeetingQuery } from "@/lib/domain/meeting/meeting";
import { openedSnapshot } from "@/lib/domain/meeting/snapshot";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { defaultPeriod } from "@/lib/domain/statistics/period";
import { commissionFigures } from "../statistics/commission-figures";
import { dayOf } from "../today";

/** The meetings of a year, or all, latest first. */
export async function listMeetings(actor: Actor, query: MeetingQuery) {
  const scope = authoriseSyndicate(actor, "meeting:read");
  const all = await inScope(scope, (tx) => selectMeetings(tx, scope));
  const yearOf = ({ heldOn }: { heldOn: string }) => heldOn.slice(0, 4);
  const meetings = all.filter((meeting) => query.annee === null || yearOf(meeting) === query.annee);
  return { meetings, years: [...new Set(all.map(yearOf))], mayWrite: scope.role === "dpo" };
}

/** One meeting with what stands before it; its links are the DPO's alone. Refuses `not-found`. */
export async function readMeeting(actor: Actor, meetingId: string, now = new Date()) {
  const scope = authoriseSyndicate(actor, "meeting:read");
  const file = await inScope(scope, (tx) => selectMeetingFile(tx, scope, meetingId));
  if (!file) throw new DomainError("not-found", "meeting");
  const { items, ...rest } = file;
  return { ...rest, ...itemsBefore(items, file.meeting), mayWrite: scope.role === "dpo", now, today: dayOf(now) };
}

/** A snapshot of a meeting, or its last. Refuses `not-found`, also while nothing was frozen. */
export async function readSnapshot(actor: Actor, meetingId: string, number: number | null = null) {
  const scope = authoriseSyndicate(actor, "meeting:read");
  const row = await inScope(scope, (tx) => selectSnapshot(tx, scope, meetingId, number));
  if (!row) throw new DomainError("not-found", "snapshot");
  return { ...row, content: openedSnapshot(row.content) };
}

/**
 * The last snapshot of a meeting beside the same figures counted now, for the same period and through the same door: what the
 * commission may not read stays hidden on both sides.
 */
export async function compareSnapshot(actor: Actor, meetingId: string) {
  const snapshot = await readSnapshot(actor, meetingId);
  const { figures: then, terms } = snapshot.content;
  const scope = authoriseSyndicate(
    actor,
    "statistics:commission",
    canOnSyndicate(actor, "meeting:write") ? "dpo" : "commissioner",
  );
  const aggregates = await inStatistics(scope, (tx) =>
    selectFigures(tx, { period: then.period, filters: then.filters, commission: true }),
  );
  const now = figuresOf(aggregates, then.period, terms, then.filters);
  return { snapshot, now, rows: compareFigures(then, now) };
}

/** What the form of a new meeting starts from: today, and the year so far. */
export function newMeeting(actor: Actor, now = new Date()) {
  authoriseSyndicate(actor, "meeting:write");
  const today = dayOf(now);
  return { today, period: defaultPeriod(today) };
}

/** A meeting as its form shows it. Refuses `not-found`, and whoever only reads. */
export async function meetingToChange(actor: Actor, meetingId: string) {
  authoriseSyndicate(actor, "meeting:write");
  return readMeeting(actor, meetingId);
}

/** A meeting with its figures as the commission reads them now. Refuses `not-found`. */
export async function figuresToFreeze(actor: Actor, meetingId: string, now: Date) {
  const scope = authoriseSyndicate(actor, "meeting:write");
  const meeting = await inScope(scope, (tx) => selectMeeting(tx, scope, meetingId));
  if (!meeting) throw new DomainError("not-found", "meeting");
  return { meeting, ...(await commissionFigures(actor, { seance: meeting.presetId }, now)) };
}
