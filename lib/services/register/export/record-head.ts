import "server-only";
import type { selectMemberCard } from "@/db/queries/member/card";
import type { RegisterRecord } from "@/lib/domain/register/export/record";
import type { PublicHead } from "@/lib/domain/register/publication/basis";

type Card = Pick<NonNullable<Awaited<ReturnType<typeof selectMemberCard>>>, "member" | "contacts" | "profile">;
type Officer = { name: string; email: string; phone: string };

const memberOf = ({ member: m }: Card): RegisterRecord["member"] => ({
  id: m.id,
  name: m.name,
  shortName: m.shortName,
  kind: m.kind,
  insee: m.insee ?? "",
  siren: m.siren ?? "",
  population: m.population,
  agentsCount: m.agentsCount,
  joinedOn: m.joinedOn,
  leftOn: m.leftOn,
  parentMemberId: m.parentMemberId,
});

/** What a register says of its member and its DPO, before any entry. */
export function recordHead(card: Card, officer: Officer): PublicHead {
  const { contacts, profile } = card;
  return {
    member: memberOf(card),
    contacts: {
      controller: contacts.controller,
      referent: contacts.referent,
      address: contacts.address,
      website: contacts.website,
    },
    profile: {
      answers: Object.fromEntries(
        Object.entries(profile.answers).flatMap(([code, said]) => (said ? [[code, said]] : [])),
      ),
      designation: {
        cnilNumber: profile.designationNumber,
        designatedOn: profile.designatedOn,
        conventionOn: profile.conventionOn,
        contact: profile.dpoContact,
      },
    },
    dpo: { name: officer.name, email: officer.email, phone: officer.phone },
  };
}
