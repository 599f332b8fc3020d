import type { Grant } from "@/lib/domain/access/policy";
import { ROLES } from "@/lib/domain/access/role";
import type { MemberKind } from "@/lib/domain/member/kind";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";

const ACRONYM = /^\p{Lu}{2}/u;

/** « commune », « CCAS »: the kind within a sentence. */
export function kindInSentence(kind: MemberKind): string {
  const label = memberKindsFr[kind];
  return ACRONYM.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

type Held = { id: string; name: string; kind: MemberKind; population: number | null };

/** The member that the page is about, with the roles that the person holds on it. */
export const inHand = ({ id, name, kind, population }: Held, grants: readonly Grant[]) => ({
  id,
  name,
  kindLabel: kindInSentence(kind),
  population,
  roles: ROLES.filter((role) =>
    grants.some((grant) => grant.role === role && (grant.memberId === null || grant.memberId === id)),
  ),
});
