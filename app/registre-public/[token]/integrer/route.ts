import { answerPublicPage } from "@/lib/server/public-answer";

export async function GET(request: Request, { params }: RouteContext<"/registre-public/[token]/integrer">) {
  return answerPublicPage(request, (await params).token, true);
}
