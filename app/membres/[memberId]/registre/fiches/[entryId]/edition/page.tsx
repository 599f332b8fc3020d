import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { EditionPage } from "@/components/register/template/edition-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { editionsFr } from "@/lib/i18n/fr/editions";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readEdition } from "@/lib/services/register/editions";
import { decideEditionAction } from "./actions";

export const metadata: Metadata = { title: editionsFr.title };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/edition">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readEdition(actor, memberId, entryId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="register">
        <EditionPage view={view} decide={decideEditionAction} />
      </Shell>
    );
  });
}
