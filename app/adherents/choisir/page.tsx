import type { Metadata } from "next";
import { ChoosePage } from "@/components/member/choose-page";
import { Shell } from "@/components/shell/shell";
import { hasLeft } from "@/lib/domain/member/overview";
import { samePlace } from "@/lib/domain/member/place";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listReachableMembers } from "@/lib/services/member/choose-member";
import { dayOf } from "@/lib/services/today";

export const metadata: Metadata = { title: memberFr.choose.title };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim() : "");

export default async function ChooseMemberPage({ searchParams }: PageProps<"/adherents/choisir">) {
  const params = await searchParams;
  const typed = text(params.nom);
  const back = text(params.retour);
  return asActor(async (actor, session) => {
    const members = await listReachableMembers(actor, typed);
    const today = dayOf(new Date());
    const choices = members.map((member) => ({
      id: member.id,
      name: member.name,
      kind: member.kind,
      left: hasLeft(member, today),
      href: samePlace(back, member.id) ?? routes.member(member.id),
    }));
    return (
      <Shell chrome={chromeOf(session)} member={null}>
        <ChoosePage choices={choices} typed={typed} back={back} />
      </Shell>
    );
  });
}
