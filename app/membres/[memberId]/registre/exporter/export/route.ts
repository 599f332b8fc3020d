import { exportQueryOf } from "@/lib/domain/export/query";
import { answerExport } from "@/lib/server/export-answer";

export async function GET(request: Request, { params }: RouteContext<"/membres/[memberId]/registre/exporter/export">) {
  const { memberId } = await params;
  return answerExport(memberId, exportQueryOf(new URL(request.url).searchParams));
}
