import { z } from "zod";
import { WRITTEN_FORMATS } from "@/lib/domain/export/job";
import { answerSecondRegister } from "@/lib/server/second-register-answer";

const formatSchema = z.enum(WRITTEN_FORMATS).catch("pdf");

export function GET(request: Request): Promise<Response> {
  return answerSecondRegister(formatSchema.parse(new URL(request.url).searchParams.get("format")));
}
