import { answerRegister } from "@/lib/server/api/answers";

export async function GET(request: Request, { params }: RouteContext<"/api/v1/members/[memberId]/register">) {
  return answerRegister(request, (await params).memberId);
}
