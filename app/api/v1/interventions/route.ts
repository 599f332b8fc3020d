import { answerIntervention } from "@/lib/server/api/answers";

export const POST = (request: Request) => answerIntervention(request);
