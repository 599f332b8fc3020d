import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/domain/identifier";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { readMemberCard } from "@/lib/services/member/card";

/** A member taken in hand opens on its register; on its card for who reads no register. */
export default async function MemberPage({ params }: PageProps<"/membres/[memberId]">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const { may } = await asActor((actor) => readMemberCard(actor, memberId));
  redirect(may.readRegister ? routes.register(memberId) : routes.memberCard(memberId));
}
