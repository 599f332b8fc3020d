import { z } from "zod";
import { code, day, minutes, optionalCode, subject } from "./field";

/** Watch, mailing, meeting: of the syndicate, with an audience and no member, so in no figure of a member. */
export const collectiveActSchema = z.strictObject({
  date: day,
  type: code,
  theme: optionalCode,
  mode: code,
  subject,
  audience: z.string().trim().min(1).max(120),
  status: z.enum(["brouillon", "close", "annulee"]).default("close"),
  durationMinutes: minutes,
});
export type CollectiveActInput = z.output<typeof collectiveActSchema>;
