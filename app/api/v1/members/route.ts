import { answerMembers } from "@/lib/server/api/answers";

export const GET = (request: Request) => answerMembers(request);
