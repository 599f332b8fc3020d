import type { Outcome, Satisfaction } from "./act-codes";
import type { Service } from "./service";
import type { InterventionStatus } from "./status";

/** One row of a list of interventions. */
export type InterventionLine = {
  id: string;
  ref: string;
  memberId: string;
  memberName: string;
  service: Service;
  date: string;
  theme: string;
  type: string | null;
  mode: string;
  subject: string;
  status: InterventionStatus;
  confidential: boolean;
  durationMinutes: number | null;
  travelMinutes: number | null;
  followUpOn: string | null;
  outcome: Outcome | null;
  satisfaction: Satisfaction | null;
};
