import { z } from "zod";
import { DEROGATIONS, RECIPIENT_KINDS, SAFEGUARDS } from "./codes";
import { country, day, listOf, paragraph, sentence, word, yesNo } from "./text";

export const recipientSchema = z.object({ label: sentence.min(1), note: sentence });

/** `kind` is left out while nobody said it. */
export const externalRecipientSchema = recipientSchema.extend({ kind: z.enum(RECIPIENT_KINDS).optional() });

/** `name` is empty while only the part is known (« Éditeur du portail famille »), as a template says it. */
export const processorSchema = z
  .object({
    name: word,
    role: sentence,
    hostingCountry: country,
    contractReference: sentence,
    contractEndsOn: day.nullable(),
    /** The six months of ST-02 run from here; null until the processor is named. */
    addedOn: day.nullable(),
    furtherProcessorsKnown: yesNo,
    furtherProcessors: listOf(word, 40),
  })
  .refine((processor) => processor.name !== "" || processor.role !== "", { path: ["name"] });
export type Processor = z.output<typeof processorSchema>;

export const softwareSchema = z.object({ name: word.min(1), publisher: word });

export const transferSchema = z.object({
  recipient: sentence,
  country,
  safeguard: z.enum(SAFEGUARDS).nullable(),
  derogation: z.enum(DEROGATIONS).nullable(),
  /** Whether the derogation serves a regular transfer, which it cannot. */
  repeated: yesNo,
  impactAssessment: sentence,
  document: sentence,
});

export const recipientsShape = {
  internalRecipients: listOf(recipientSchema),
  externalRecipients: listOf(externalRecipientSchema),
  /** « Aucun » ticked: nobody outside the service receives anything. */
  noRecipient: z.boolean(),
  processors: listOf(processorSchema),
  software: listOf(softwareSchema),
  transfers: z.object({
    answer: z.enum(["none", "yes", "to_check"]).nullable(),
    items: listOf(transferSchema, 40),
    note: paragraph,
  }),
};
