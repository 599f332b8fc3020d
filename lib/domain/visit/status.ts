import { DomainError } from "../errors";

export const VISIT_STATUSES = ["to_plan", "proposed", "planned", "done", "cancelled", "postponed"] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** Every move but « done », which is made by `markDone` alone. */
const NEXT: Record<VisitStatus, readonly VisitStatus[]> = {
  to_plan: ["proposed", "planned", "cancelled"],
  proposed: ["planned", "proposed", "postponed", "cancelled"],
  planned: ["planned", "proposed", "postponed", "cancelled"],
  postponed: ["proposed", "planned", "cancelled"],
  done: [],
  cancelled: [],
};

export const nextVisitStatuses = (status: VisitStatus): readonly VisitStatus[] => NEXT[status];

const MINUTE_MS = 60_000;
/** The DPO who closes a visit on the spot rounds the hour up. */
const ROUNDING_MS = 15 * MINUTE_MS;
const LONGEST_MS = 12 * 60 * MINUTE_MS;

export type VisitState = {
  readonly status: VisitStatus;
  readonly plannedAt: Date | null;
  readonly doneFrom: Date | null;
  readonly doneTo: Date | null;
  readonly cancelReason: string;
};

type Move = {
  readonly status: VisitStatus;
  readonly plannedAt?: Date | undefined;
  readonly reason?: string | undefined;
};

/**
 * The visit after a move: a slot proposed or planned wants an instant, a cancelled visit a reason; a postponed one loses its
 * slot. Refuses `invalid-state`, « done » included.
 */
export function moveVisit(from: VisitState, { status, plannedAt, reason = "" }: Move): VisitState {
  const wantsSlot = status === "proposed" || status === "planned";
  const isComplete = (!wantsSlot || plannedAt) && (status !== "cancelled" || reason.trim() !== "");
  if (!NEXT[from.status].includes(status) || !isComplete) throw new DomainError("invalid-state", "visit");
  const slot = wantsSlot ? (plannedAt ?? null) : status === "cancelled" ? from.plannedAt : null;
  return { ...from, status, plannedAt: slot, cancelReason: status === "cancelled" ? reason.trim() : "" };
}

export type DoneReason = "end-before-start" | "visit-to-come" | "visit-too-long";
type Times = { readonly doneFrom: Date; readonly doneTo: Date };

/** What is refused in the real hours, in the shape of the issues of a form; a visit that took place is over. */
export function doneProblems({ doneFrom, doneTo }: Times, now: Date): { path: keyof Times; message: DoneReason }[] {
  if (doneTo <= doneFrom) return [{ path: "doneTo", message: "end-before-start" }];
  if (doneTo.getTime() - doneFrom.getTime() > LONGEST_MS) return [{ path: "doneTo", message: "visit-too-long" }];
  const limit = now.getTime() + ROUNDING_MS;
  if (doneFrom > now) return [{ path: "doneFrom", message: "visit-to-come" }];
  return doneTo.getTime() > limit ? [{ path: "doneTo", message: "visit-to-come" }] : [];
}

/** Only a planned visit takes place. Refuses `invalid-state`, and hours that `doneProblems` refuses. */
export function markDone(from: VisitState, times: Times, now: Date): VisitState {
  if (from.status !== "planned" || doneProblems(times, now).length > 0) throw new DomainError("invalid-state", "visit");
  return { ...from, status: "done", doneFrom: times.doneFrom, doneTo: times.doneTo };
}
