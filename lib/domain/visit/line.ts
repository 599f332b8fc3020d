import type { VisitStatus } from "./status";
import type { Purpose } from "./visit";

/** One row of a list of visits. */
export type VisitLine = {
  id: string;
  memberId: string;
  memberName: string;
  status: VisitStatus;
  /** ISO instants: held, else planned. */
  doneFrom: string | null;
  plannedAt: string | null;
  place: string;
  purposes: readonly Purpose[];
  findings: number;
  sent: boolean;
};
