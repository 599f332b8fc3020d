import { answerTerms } from "@/lib/server/api/answers";

export const GET = (request: Request) => answerTerms(request);
