import { z } from "zod";
import { ACTION_KINDS, label, OWNER_KINDS, priorityField } from "../action/action";
import { ACTION_STATUSES } from "../action/status";
import { flag, freeText, minutes, optionalDay, optionalId, shortText } from "../intervention/field";
import { entryContentSchema } from "../register/content";
import { agreementSchema } from "../visit/agreement";
import { answerSchema } from "../visit/answer";
import { markDoneInputSchema } from "../visit/closing";
import { localTimeSchema } from "../visit/local-time";
import { attendeesSchema, SENTENCES_MAX } from "../visit/visit";
import { changesOf } from "./change";
import { PHOTO_BYTES } from "./request";

const CAPTION_MAX = 300;
const SENTENCE_MAX = 300;

/** `id` is made once on the device, for ever; `madeAt` is its clock, which decides nothing. */
const sent = { id: z.uuidv7(), madeAt: z.iso.datetime({ offset: true }) };
/** Made on the device for a thing that is new. */
const madeId = z.uuidv7();
const visitId = z.uuid();
const question = z.string().min(1).max(10);
const noQuestion = z.preprocess((value) => value || undefined, question.optional());

/** Absent or null reads as null, so that it compares with what is stored. */
const orNull = <T>(schema: z.ZodType<T | undefined>) => schema.transform((value): T | null => value ?? null);

const findingFields = { label, evidence: freeText, severity: priorityField, entryId: orNull(optionalId) };
const stateFields = { state: z.enum(ACTION_STATUSES), stateReason: freeText };

/** What is said before leaving, field by field. */
export const CLOSING_FIELDS = {
  attendees: attendeesSchema,
  sentences: z.array(z.string().trim().min(1).max(SENTENCE_MAX)).max(SENTENCES_MAX),
  goesWell: freeText,
  agreement: agreementSchema,
  nextVisitOn: orNull(optionalDay),
  travelMinutes: orNull(minutes),
};

const answer = z.object({
  ...sent,
  kind: z.literal("answer"),
  visitId,
  question,
  /** What stood on the device before; null for a question without an answer. */
  base: z.looseObject({ value: z.unknown(), note: z.string(), evidence: z.string() }).nullable(),
  ...answerSchema.shape,
});

const finding = z.object({
  ...sent,
  kind: z.literal("finding"),
  visitId,
  findingId: madeId,
  question: orNull(noQuestion),
  ...findingFields,
  correctedOnTheSpot: flag,
  personalDataKept: flag,
});

const findingChange = z
  .object({
    ...sent,
    kind: z.literal("finding-change"),
    visitId,
    findingId: z.uuid(),
    base: z.looseObject({
      label: z.string(),
      evidence: z.string(),
      severity: z.number(),
      entryId: z.string().nullable(),
      state: z.string(),
      stateReason: z.string(),
    }),
    ...findingFields,
    ...stateFields,
    personalDataKept: flag,
  })
  .refine(({ state, stateReason }) => state !== "abandonne" || stateReason !== "", {
    path: ["stateReason"],
    message: "reason-missing",
  });

const action = z.object({
  ...sent,
  kind: z.literal("action"),
  visitId,
  actionId: madeId,
  actionKind: z.enum(ACTION_KINDS),
  label,
  description: freeText,
  findingId: orNull(optionalId),
  priority: priorityField,
  ownerKind: z.enum(OWNER_KINDS),
  ownerName: shortText,
  dueOn: orNull(optionalDay),
});

const entryReview = z.object({
  ...sent,
  kind: z.literal("entry-review"),
  visitId,
  entryId: z.uuid(),
  base: z.looseObject({ note: z.string() }).nullable(),
  note: freeText,
});

const entry = z.object({
  ...sent,
  kind: z.literal("entry"),
  entryId: z.uuid(),
  baseVersion: z.int(),
  fields: changesOf(entryContentSchema.shape),
});

const entryNew = z.object({
  ...sent,
  kind: z.literal("entry-new"),
  entryId: madeId,
  templateId: z.string().min(1).max(60).nullable(),
  content: entryContentSchema,
});

const closing = z.object({
  ...sent,
  kind: z.literal("closing"),
  visitId,
  fields: changesOf(CLOSING_FIELDS),
  personalDataKept: flag.default(false),
});

const visitDone = z.object({
  ...sent,
  kind: z.literal("visit-done"),
  visitId,
  /** By the clock of the town hall. */
  startedAt: localTimeSchema,
  endedAt: localTimeSchema,
  theme: markDoneInputSchema.shape.theme,
  subject: markDoneInputSchema.shape.subject,
});

const photo = z.object({
  ...sent,
  kind: z.literal("photo"),
  visitId,
  photoId: madeId,
  question: orNull(noQuestion),
  caption: z.string().trim().max(CAPTION_MAX),
  /** Of the image before sealing. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1).max(PHOTO_BYTES),
});

/**
 * One thing done during a visit, as a device sends it. Applied once; everything it needs is in it. A `base` is the value
 * that stood on the device, earlier operations of the same device included: it is compared by value with the server's.
 */
export const operationSchema = z.discriminatedUnion("kind", [
  answer,
  finding,
  findingChange,
  action,
  entryReview,
  entry,
  entryNew,
  closing,
  visitDone,
  photo,
]);
export type Operation = z.output<typeof operationSchema>;
/** As the device makes it, before a schema trims or completes anything. */
export type OperationInput = z.input<typeof operationSchema>;
export type OperationKind = Operation["kind"];

export const OPERATION_KINDS = operationSchema.options.map(
  ({ shape }) => shape.kind.value,
) satisfies readonly OperationKind[];
