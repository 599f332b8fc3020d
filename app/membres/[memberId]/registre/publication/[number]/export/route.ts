import { answerEditionFile } from "@/lib/server/edition-answer";

export async function GET(
  request: Request,
  { params }: RouteContext<"/membres/[memberId]/registre/publication/[number]/export">,
) {
  const { memberId, number } = await params;
  return answerEditionFile(memberId, number, new URL(request.url).searchParams.get("format"));
}
