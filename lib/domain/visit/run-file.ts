import type { OwnerKind } from "../action/action";
import type { Priority } from "../action/priority";
import type { ActionStatus } from "../action/status";
import type { Profile } from "../member/profile";
import type { Level } from "../register/status";
import type { Answer } from "./answer";
import type { Questionnaire } from "./questionnaire";

/** The file of a visit, as the pages of the questionnaire show it, read by the service or held by a device. */
export type RunFile = {
  visit: {
    id: string;
    plannedAt: string | null;
    plannedMinutes: number | null;
    startedAt: string | null;
    doneFrom: string | null;
    purposes: readonly string[];
    status: string;
  };
  member: { id: string; name: string };
  profile: Profile;
  questionnaire: Questionnaire;
  answers: readonly (Answer & { question: string; version: number })[];
  previous: { on: string; answers: readonly (Answer & { question: string })[] } | null;
  findings: readonly {
    id: string;
    question: string | null;
    entryId: string | null;
    label: string;
    evidence: string;
    severity: Priority;
    state: ActionStatus;
    stateReason: string;
    version: number;
  }[];
  actions: readonly {
    id: string;
    label: string;
    visitId: string | null;
    priority: Priority;
    ownerKind: OwnerKind;
    dueOn: string | null;
    status: ActionStatus;
  }[];
  entries: readonly { id: string; ref: string; name: string; archived: boolean }[];
  reviewed: readonly { entryId: string; levelBefore: Level; levelAfter: Level | null; note: string; version: number }[];
  today: string;
};

/** Those that a finding or an answer may name. */
export const liveEntries = ({ entries }: RunFile) => entries.filter(({ archived }) => !archived);
