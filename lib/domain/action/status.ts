import { DomainError } from "../errors";

/** The life of an action, and of the finding it answers. */
export const ACTION_STATUSES = ["a_faire", "en_cours", "fait", "abandonne", "sans_objet"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

const NEXT: Record<ActionStatus, readonly ActionStatus[]> = {
  a_faire: ["en_cours", "fait", "abandonne", "sans_objet"],
  en_cours: ["a_faire", "fait", "abandonne", "sans_objet"],
  fait: ["en_cours"],
  abandonne: ["a_faire"],
  sans_objet: ["a_faire"],
};

export const nextActionStatuses = (status: ActionStatus): readonly ActionStatus[] => NEXT[status];

export const isOpen = ({ status }: { readonly status: ActionStatus }): boolean =>
  status === "a_faire" || status === "en_cours";

/** Refuses `invalid-state` a move the table does not have, and an abandonment without a reason. */
export function checkMove(from: ActionStatus, to: ActionStatus, reason: string, subject: "action" | "finding"): void {
  const isAllowed = from === to || NEXT[from].includes(to);
  if (!isAllowed || (to === "abandonne" && reason.trim() === "")) throw new DomainError("invalid-state", subject);
}

export type ActionState = {
  readonly status: ActionStatus;
  readonly reason: string;
  /** 'YYYY-MM-DD', null unless done. */
  readonly doneOn: string | null;
  readonly doneBy: string;
};
type Move = {
  readonly status: ActionStatus;
  readonly reason: string;
  readonly doneOn?: string | undefined;
  readonly doneBy: string;
};

/**
 * The state after a move. Done is dated today unless an earlier day is given; leaving « done » forgets who and when.
 * Refuses `invalid-state` as `checkMove` does, and a day to come.
 */
export function moveAction(from: ActionState, to: Move, today: string): ActionState {
  checkMove(from.status, to.status, to.reason, "action");
  if (to.status !== "fait") return { status: to.status, reason: to.reason.trim(), doneOn: null, doneBy: "" };
  const doneOn = to.doneOn ?? from.doneOn ?? today;
  if (doneOn > today) throw new DomainError("invalid-state", "action");
  return { status: "fait", reason: to.reason.trim(), doneOn, doneBy: to.doneBy };
}
