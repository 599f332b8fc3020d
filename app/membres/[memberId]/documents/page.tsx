import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentsPage } from "@/components/document/list-page";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { documentListQuerySchema } from "@/lib/domain/document/list-query";
import { isId } from "@/lib/domain/identifier";
import { documentFr } from "@/lib/i18n/fr/document";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listDocuments } from "@/lib/services/document/read-documents";
import { describeDocumentAction, putDocumentBackAction, removeDocumentAction } from "./actions";

export const metadata: Metadata = { title: documentFr.title };

export default async function MemberDocumentsPage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/documents">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = documentListQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, ...page } = await listDocuments(actor, memberId, query);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="documents">
        <DocumentsPage
          {...page}
          memberId={memberId}
          query={query}
          acts={{ describe: describeDocumentAction, remove: removeDocumentAction, putBack: putDocumentBackAction }}
        />
      </Shell>
    );
  });
}
