import { answerPublicPage } from "@/lib/server/public-answer";

export async function GET(request: Request, { params }: RouteContext<"/registre-public/[token]">) {
  return answerPublicPage(request, (await params).token, false);
}
