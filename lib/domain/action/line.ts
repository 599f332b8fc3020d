import type { ActionKind, ActionOrigin, OwnerKind } from "./action";
import type { Priority } from "./priority";
import type { ActionStatus } from "./status";

/** One row of a member's list of actions; days are 'YYYY-MM-DD'. */
export type ActionLine = {
  id: string;
  label: string;
  description: string;
  origin: ActionOrigin;
  visitId: string | null;
  kind: ActionKind;
  priority: Priority;
  ownerKind: OwnerKind;
  ownerName: string;
  dueOn: string | null;
  remindOn: string | null;
  /** Euros. */
  cost: number | null;
  status: ActionStatus;
  reason: string;
  doneOn: string | null;
  doneBy: string;
  version: number;
};
