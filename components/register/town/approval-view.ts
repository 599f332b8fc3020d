import type { Reminder } from "@/lib/domain/action/reminder";
import type { EntryContent } from "@/lib/domain/register/content";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { AskedVisit } from "../../visit/campaign/asked-visits";
import type { WaitingReport } from "../../visit/waiting-reports";

/** A reviewed entry as the two pages of the representative sum it up. */
export type ReviewedEntry = {
  entry: { id: string; ref: string; version: number; name: string; content: EntryContent };
  former: { number: number } | null;
  changes: readonly { field: FieldKey }[];
  warnings: number;
};

/** In the shape of `readApproval`. */
export type ApprovalView = {
  member: { id: string; name: string };
  contacts: { controller: { name: string; function: string } } | null;
  syndicate: { dpoName: string; dpoEmail: string };
  today: string;
  reminders: readonly Reminder[];
  askedVisits: readonly AskedVisit[];
  newReports: readonly WaitingReport[];
  unreadReports: readonly { year: number; number: number }[];
  reviewed: readonly ReviewedEntry[];
  inForceCount: number;
  others: number;
  approvals: readonly { id: string; number: number; at: string }[];
};

/** In the shape of `readApprovalRecord`. */
export type RecordView = {
  member: { id: string; name: string };
  contacts: { controller: { name: string; function: string } } | null;
  syndicate: { dpoName: string };
  approval: {
    number: number;
    at: string;
    approvedBy: string;
    /** Set when it was given elsewhere: when it came in (ISO), and the hash of the register it came with. */
    restoredAt: string | null;
    restoredFrom: string | null;
    versions: readonly { entryId: string; ref: string; name: string; number: number; sha256: string }[];
    leftOut: readonly { entryId: string; ref: string; name: string; reason: string }[];
  };
};
