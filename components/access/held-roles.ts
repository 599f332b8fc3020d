import type { Role } from "@/lib/domain/access/role";
import { accessFr } from "@/lib/i18n/fr/access";

/** A role held, as the screens name it. */
export type HeldRole = {
  id: string;
  role: Role;
  memberName: string | null;
  memberId: string | null;
  pending: boolean;
  grantedBy: string | null;
  grantedByName: string | null;
  grantedAt: string;
  acceptedByName: string | null;
};

/** « Référent, Saint-Aubin » */
export const nameOfRole = ({ role, memberId, memberName }: HeldRole): string =>
  accessFr.grant.on(accessFr.roles[role], memberId === null ? accessFr.grant.onSyndicate : (memberName ?? memberId));
