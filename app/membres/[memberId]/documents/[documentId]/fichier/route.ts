import { answerDocument } from "@/lib/server/document-answer";

/** The file of a document, to be saved. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/membres/[memberId]/documents/[documentId]/fichier">,
) {
  const { memberId, documentId } = await params;
  return answerDocument(memberId, documentId);
}
