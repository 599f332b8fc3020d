import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { MemberSoftwarePage } from "@/components/processor/member-software-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { softwareFr } from "@/lib/i18n/fr/software";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readMemberSoftware } from "@/lib/services/processor/links";
import { linkNameAction, saveUsedSoftwareAction, unlinkNameAction } from "./actions";

export const metadata: Metadata = { title: softwareFr.member.title };

export default async function MemberSoftwareRoute({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/sous-traitants/logiciels">) {
  const { memberId } = await params;
  const { fait } = await searchParams;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readMemberSoftware(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="contracts">
        <MemberSoftwarePage
          {...view}
          done={String(fait ?? "")}
          actions={{ save: saveUsedSoftwareAction, link: linkNameAction, unlink: unlinkNameAction }}
        />
      </Shell>
    );
  });
}
