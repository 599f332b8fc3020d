import type { Role } from "@/lib/domain/access/role";
import type { ActionResult } from "@/lib/domain/action-result";

/** What the frame knows of the person; a plain object, made once per request. */
export type Chrome = {
  personId: string;
  personName: string;
  syndicateName: string;
  /** Every role held, whatever the member. */
  roles: readonly Role[];
  /** Whether another member can be taken in hand: the DPO, the administrator, whoever has several towns. */
  canChangeMember: boolean;
  /** Long exports that ended since the person last looked. */
  endedExports: number;
  signOut: (form: FormData) => Promise<void>;
  quickEntry: QuickEntryActions;
};

type Act = (idempotencyKey: string, input: unknown) => Promise<ActionResult>;

/** What the entry that opens over any page does: note an act, and cancel it at once. */
export type QuickEntryActions = { note: Act; cancel: Act };

/** The member that the page is about. `roles`: those held on this member, when they differ from all. */
export type MemberInHand = {
  id: string;
  name: string;
  /** « commune », « CCAS ». */
  kindLabel: string;
  population: number | null;
  roles?: readonly Role[];
} | null;
