import { answerArchive } from "@/lib/server/export-answer";

export async function GET(_request: Request, { params }: RouteContext<"/exporter/[exportId]/export">) {
  return answerArchive((await params).exportId);
}
