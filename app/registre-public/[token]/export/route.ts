import { answerPublicFile } from "@/lib/server/public-answer";

export async function GET(request: Request, { params }: RouteContext<"/registre-public/[token]/export">) {
  return answerPublicFile(request, (await params).token);
}
