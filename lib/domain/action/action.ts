import { z } from "zod";
import { blankToAbsent, freeText, optionalDay, optionalId, shortText } from "../intervention/field";
import { PRIORITIES } from "./priority";
import { ACTION_STATUSES } from "./status";

export const ACTION_ORIGINS = ["visit", "intervention", "entry", "manual"] as const;
export type ActionOrigin = (typeof ACTION_ORIGINS)[number];
export const ACTION_KINDS = ["juridique", "organisationnelle", "technique"] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];
export const OWNER_KINDS = ["town", "dpo", "syndicate_it", "processor"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

const LABEL_MAX = 300;

const COST_MAX = 9_999_999;
/** « 1 250,50 » as it is typed in French, or the number itself: euros, with at most two decimals. */
export const costField = z.preprocess((value) => {
  const given = blankToAbsent(typeof value === "string" ? value.replace(/[\s€]/g, "").replace(",", ".") : value);
  return typeof given === "string" ? Number(given) : given;
}, z.number().min(0).max(COST_MAX).multipleOf(0.01).optional());

export const priorityField = z.coerce.number().pipe(z.literal(PRIORITIES));
export const label = z.string().trim().min(1).max(LABEL_MAX);
export const seenVersion = z.coerce.number().int().min(0);

/** `message` of an issue is a code; the catalogue has the sentence. */
export const actionInputSchema = z
  .object({
    memberId: z.uuid(),
    label,
    description: freeText,
    origin: z.enum(ACTION_ORIGINS),
    visitId: optionalId,
    findingId: optionalId,
    entryId: optionalId,
    interventionId: optionalId,
    kind: z.enum(ACTION_KINDS),
    priority: priorityField,
    ownerKind: z.enum(OWNER_KINDS),
    ownerName: shortText,
    dueOn: optionalDay,
    remindOn: optionalDay,
    cost: costField,
  })
  .superRefine((input, context) => {
    const source = { visit: input.visitId, intervention: input.interventionId, entry: input.entryId, manual: "none" };
    if (!source[input.origin]) context.addIssue({ code: "custom", path: ["origin"], message: "origin-missing" });
    if (input.findingId && !input.visitId)
      context.addIssue({ code: "custom", path: ["findingId"], message: "finding-without-visit" });
  });
export type ActionInput = z.output<typeof actionInputSchema>;

/** The town's own update, and the DPO's: where the action stands. */
export const actionProgressSchema = z
  .object({
    memberId: z.uuid(),
    actionId: z.uuid(),
    version: seenVersion,
    status: z.enum(ACTION_STATUSES),
    reason: freeText,
    doneOn: optionalDay,
    doneBy: shortText,
  })
  .refine(({ status, reason }) => status !== "abandonne" || reason !== "", {
    path: ["reason"],
    message: "abandon-unexplained",
  });
export type ActionProgress = z.output<typeof actionProgressSchema>;

/** The fields of an action that the DPO corrects after it was agreed. */
export const actionChangeSchema = z.object({
  memberId: z.uuid(),
  actionId: z.uuid(),
  version: seenVersion,
  label,
  description: freeText,
  kind: z.enum(ACTION_KINDS),
  priority: priorityField,
  ownerKind: z.enum(OWNER_KINDS),
  ownerName: shortText,
  dueOn: optionalDay,
  remindOn: optionalDay,
  cost: costField,
});
export type ActionChange = z.output<typeof actionChangeSchema>;
