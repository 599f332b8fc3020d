import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttachPage } from "@/components/document/attach-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { attachQuerySchema, holderIn } from "@/lib/domain/document/list-query";
import { isId } from "@/lib/domain/identifier";
import { documentFr } from "@/lib/i18n/fr/document";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readAttachForm } from "@/lib/services/document/read-documents";

export const metadata: Metadata = { title: documentFr.form.title };

export default async function AttachDocumentPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/documents/joindre">) {
  const { memberId } = await params;
  const query = attachQuerySchema.parse(await searchParams);
  const on = holderIn(query);
  return asActor(async (actor, session) => {
    // After one has signed in, like every address: what is missing from this one tells nobody anything.
    if (!isId(memberId) || !on) notFound();
    const { member, held, used, quotaMb, isDpo, open } = await readAttachForm(actor, memberId, on);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="documents">
        <AttachPage
          memberId={memberId}
          on={on}
          holderName={held.name}
          used={used}
          quotaMb={quotaMb}
          isDpo={isDpo}
          open={open}
          refused={query.motif}
        />
      </Shell>
    );
  });
}
