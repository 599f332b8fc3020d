import { answerFeed } from "@/lib/server/calendar-answer";

export async function GET(_request: Request, { params }: RouteContext<"/agenda/[token]">): Promise<Response> {
  return answerFeed((await params).token);
}
