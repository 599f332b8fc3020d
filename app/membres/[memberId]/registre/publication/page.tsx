import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { PublicationPage } from "@/components/publication/publication-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { publicationActSchema } from "@/lib/domain/register/publication/edition";
import { applicationAddress } from "@/lib/env";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readPublication } from "@/lib/services/register/publication/read-publication";
import { publishAction, renewLinkAction, withdrawLinkAction, withholdAction } from "./actions";

export const metadata: Metadata = { title: publicationFr.title };

const actions = {
  publish: publishAction,
  withhold: withholdAction,
  renew: renewLinkAction,
  withdraw: withdrawLinkAction,
};

export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/registre/publication">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const done = publicationActSchema.parse((await searchParams).fait);
  return asActor(async (actor, session) => {
    const view = await readPublication(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(view.member, actor.grants)} memberNav="register">
        <PublicationPage view={view} origin={applicationAddress()} done={done} actions={actions} />
      </Shell>
    );
  });
}
