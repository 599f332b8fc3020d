import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { COLLECTIVE_STATUSES } from "./act-codes";
import { code, day, flag, minutes, optionalCode, subject } from "./field";

/** Watch, mailing, meeting: of the syndicate, with an audience and no member, so in no figure of a member. */
export const collectiveActSchema = z.strictObject({
  date: day,
  type: code,
  theme: optionalCode,
  mode: code,
  subject,
  audience: z.string().trim().min(1).max(120),
  status: z.enum(COLLECTIVE_STATUSES).default("close"),
  durationMinutes: minutes,
  personalDataKept: flag,
});
export type CollectiveActInput = z.output<typeof collectiveActSchema>;

/** The same act again, on the version seen. */
export const saveCollectiveActSchema = collectiveActSchema.extend({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  ...withLeftAside,
});
export type SaveCollectiveActInput = z.output<typeof saveCollectiveActSchema>;
