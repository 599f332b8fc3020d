import { answerReportFile } from "@/lib/server/report-answer";

export async function GET(
  request: Request,
  { params }: RouteContext<"/membres/[memberId]/visites/[visitId]/compte-rendu/export">,
) {
  const { memberId, visitId } = await params;
  return answerReportFile(memberId, visitId, new URL(request.url).searchParams);
}
