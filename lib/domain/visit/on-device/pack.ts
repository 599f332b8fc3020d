import type { MemberKind } from "../../member/kind";
import type { EntryContent } from "../../register/content";
import type { AssessedEntry, RegisterFacts } from "../../register/entry-context";
import type { EntryStatus, Level } from "../../register/status";
import type { Agreement } from "../agreement";
import type { RunFile } from "../run-file";
import type { Attendee } from "../visit";

/** What is said before leaving; the hours and the intervention come with `done`. */
export type Closing = {
  readonly attendees: readonly Attendee[];
  readonly sentences: readonly string[];
  readonly goesWell: string;
  readonly agreement: Agreement;
  readonly nextVisitOn: string | null;
  readonly travelMinutes: number | null;
};

/** `templateContent` is the base of the edition that the entry follows: what it is compared with. */
export type DeviceEntry = AssessedEntry & {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly status: EntryStatus;
  readonly version: number;
  readonly approvedLevel: Level | null;
  readonly content: EntryContent;
};

export type DeviceTemplate = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly expected: boolean;
  /** Why the town set it aside; null when it did not. */
  readonly setAside: string | null;
  readonly base: EntryContent;
};

type Choice = { readonly code: string; readonly label: string };

/** What a device holds of one visit, as it was when it was taken or last freshened. */
export type DevicePack = {
  readonly file: RunFile & {
    readonly visit: RunFile["visit"] & Closing & { readonly version: number };
    readonly member: { readonly kind: MemberKind; readonly population: number | null };
  };
  readonly entries: readonly DeviceEntry[];
  readonly facts: RegisterFacts;
  readonly templates: readonly DeviceTemplate[];
  readonly measures: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly person: { readonly id: string; readonly name: string };
};
