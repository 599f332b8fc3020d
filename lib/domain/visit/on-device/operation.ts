import type { ActionInput } from "../../action/action";
import type { Priority } from "../../action/priority";
import type { ActionStatus } from "../../action/status";
import type { EntryContent } from "../../register/content";
import type { Answer } from "../answer";
import type { Closing } from "./pack";

/** A value with the one that was seen before it: the server compares that one with its own, and its versions with nothing. */
export type Change<Value = unknown> = { readonly base: Value; readonly mine: Value };
export type Changes<Whole> = { readonly [Key in keyof Whole]?: Change<Whole[Key]> };

/** What the rules of a finding hold: its words, its weight and where it stands. */
export type FindingState = {
  readonly entryId: string | null;
  readonly label: string;
  readonly evidence: string;
  readonly severity: Priority;
  readonly state: ActionStatus;
  readonly stateReason: string;
};
type PersonalData = { readonly personalDataKept: boolean };
type OfVisit = { readonly visitId: string };

export type AnswerOperation = OfVisit &
  Answer & {
    readonly kind: "answer";
    readonly question: string;
    readonly base: (Answer & { readonly version: number }) | null;
  };
export type FindingOperation = OfVisit &
  PersonalData &
  Omit<FindingState, "state" | "stateReason"> & {
    readonly kind: "finding";
    readonly findingId: string;
    readonly question: string | null;
    readonly correctedOnTheSpot: boolean;
  };
export type FindingChangeOperation = OfVisit &
  PersonalData &
  FindingState & {
    readonly kind: "finding-change";
    readonly findingId: string;
    readonly base: FindingState & { readonly version: number };
  };
export type ActionOperation = OfVisit &
  Pick<ActionInput, "label" | "description" | "priority" | "ownerKind" | "ownerName"> & {
    readonly kind: "action";
    readonly actionId: string;
    readonly actionKind: ActionInput["kind"];
    readonly findingId: string | null;
    readonly dueOn: string | null;
  };
export type ReviewOperation = OfVisit & {
  readonly kind: "entry-review";
  readonly entryId: string;
  readonly note: string;
  readonly base: { readonly version: number; readonly note: string } | null;
};
export type EntryOperation = {
  readonly kind: "entry";
  readonly entryId: string;
  readonly baseVersion: number;
  readonly fields: Changes<EntryContent>;
};
/** `templateId` null: an entry that no template foresees. */
export type NewEntryOperation = {
  readonly kind: "entry-new";
  readonly entryId: string;
  readonly templateId: string | null;
  readonly content: EntryContent;
};
export type ClosingOperation = OfVisit & PersonalData & { readonly kind: "closing"; readonly fields: Changes<Closing> };
/** Both by the clock of the town hall, '2026-11-24T14:30'; the theme and the subject are those of its intervention. */
export type DoneOperation = OfVisit & {
  readonly kind: "visit-done";
  readonly startedAt: string;
  readonly endedAt: string;
  readonly theme: string;
  readonly subject: string;
};
export type PhotoOperation = OfVisit & {
  readonly kind: "photo";
  readonly photoId: string;
  readonly question: string | null;
  readonly caption: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** What a device keeps of a visit and sends: one change each, still without the id and the instant that its engine gives it. */
export type DeviceOperation =
  | AnswerOperation
  | FindingOperation
  | FindingChangeOperation
  | ActionOperation
  | ReviewOperation
  | EntryOperation
  | NewEntryOperation
  | ClosingOperation
  | DoneOperation
  | PhotoOperation;

/** One of them as the engine holds it. */
export type KeptOperation = {
  readonly id: string;
  readonly stage: "kept" | "sent" | "saved";
  /** The server's word, once it answered. */
  readonly outcome: string | null;
  readonly operation: DeviceOperation;
};
