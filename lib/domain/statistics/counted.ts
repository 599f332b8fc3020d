import type { Service } from "../intervention/service";

/** One of the acts behind a figure; durations in minutes. */
export type CountedAct = {
  id: string;
  ref: string;
  memberId: string;
  memberName: string;
  service: Service;
  date: string;
  /** Day of the entry, where the act was noted. */
  enteredOn: string;
  theme: string;
  type: string | null;
  mode: string;
  subject: string;
  minutes: number;
  travel: number;
};

/** One of the members behind a figure. */
export type CountedMember = { id: string; name: string; kind: string; leftOn: string | null };
