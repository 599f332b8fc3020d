import { isId } from "@/lib/domain/identifier";

/** Pages that every member has: what follows may name an object of the former member. */
const COMMON =
  /^(fiche|profil|registre|registre\/a-faire|registre\/a-approuver|interventions|visites|visites\/nouvelle|actions|journal|statistiques)$/;

/**
 * The page to show once another member is in hand: the same one where it means the same for every member, else the nearest
 * list above it. `from` is the path of the page left, '/membres/<id>/registre/fiches/<entry>'; undefined outside a member.
 */
export function samePlace(from: string, memberId: string): string | undefined {
  const [, members, former, ...rest] = from.split("?")[0]?.split("/") ?? [];
  if (members !== "membres" || !isId(former)) return undefined;
  for (let length = rest.length; length > 0; length--) {
    const path = rest.slice(0, length).join("/");
    if (COMMON.test(path)) return `/membres/${memberId}/${path}`;
  }
  return undefined;
}
