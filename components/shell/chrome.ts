import type { Role } from "@/lib/domain/access/role";

/** What the frame knows of the person; a plain object, made once per request. */
export type Chrome = {
  personId: string;
  personName: string;
  syndicateName: string;
  /** Every role held, whatever the member. */
  roles: readonly Role[];
  /** Whether another member can be taken in hand: the DPO, the administrator, whoever has several towns. */
  canChangeMember: boolean;
  signOut: (form: FormData) => Promise<void>;
};

/** The member that the page is about. `roles`: those held on this member, when they differ from all. */
export type MemberInHand = {
  id: string;
  name: string;
  /** « commune », « CCAS ». */
  kindLabel: string;
  population: number | null;
  roles?: readonly Role[];
} | null;
