import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { SERVICE_CATEGORIES } from "./codes";
import { dayField, declaredTransferSchema } from "./processor";

const words = (max = 200) => z.preprocess((value) => value ?? "", z.string().trim().max(max));
const optionalId = z.preprocess((value) => (value === "" || value === undefined ? null : value), z.uuid().nullable());

/** What the syndicate does for members as their processor: one line of its Article 30(2) register. */
export const serviceInputSchema = z.object({
  name: words().pipe(z.string().min(1)),
  category: z.enum(SERVICE_CATEGORIES),
  /** What is carried out for each controller, Article 30(2)(b). */
  description: words(4000),
  /** General description of the measures, Article 30(2)(d), one a line. */
  securityMeasures: z.array(words(500).pipe(z.string().min(1))).max(60),
  /** Article 30(2)(c). */
  transfers: z.array(declaredTransferSchema).max(40),
  /** The further processor that the syndicate calls on for it. */
  processorId: optionalId,
});
export type ServiceInput = z.output<typeof serviceInputSchema>;
export const saveServiceSchema = serviceInputSchema.extend({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  ...withLeftAside,
});
export type SaveServiceInput = z.output<typeof saveServiceSchema>;

type Term = { since: string | null; until: string | null };

/** For the schema of a line with a first and a last day, either of which may be unknown. */
export const endsAfterStart: [(term: Term) => boolean, { path: string[]; params: { code: string } }] = [
  ({ since, until }) => since === null || until === null || since <= until,
  { path: ["until"], params: { code: "ends-before-start" } },
];

export const subscriptionInputSchema = z
  .object({
    serviceId: z.uuid(),
    memberId: z.uuid(),
    /** 0 when the member has none yet. */
    version: z.coerce.number().int().min(0),
    since: dayField,
    until: dayField,
    /** The convention or order that binds the member and the syndicate. */
    contractRef: words(),
    ...withLeftAside,
  })
  .refine(...endsAfterStart);
export type SubscriptionInput = z.output<typeof subscriptionInputSchema>;

/** A subscription or a use runs on a day when it has begun and has not ended; the last day counts. */
export const runsOn = ({ since, until }: Term, day: string): boolean =>
  (since === null || since <= day) && (until === null || until >= day);
