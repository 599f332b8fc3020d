import { z } from "zod";
import { idSchema } from "../identifier";
import { withLeftAside } from "../left-aside";
import { entryContentSchema } from "./content";
import { DOMAINS } from "./content/codes";
import { FIELD_KEYS } from "./content/fields";
import { day, paragraph, word } from "./content/text";

const memberId = idSchema;
const templateId = z.string().regex(/^[a-z0-9-]{2,60}$/);
const entryKey = { memberId, entryId: idSchema, version: z.int() };

export const adoptTemplateSchema = z.object({ memberId, templateId });
export const addEntrySchema = z.object({ memberId, name: word.min(1), domain: z.enum(DOMAINS) });
export const entryActSchema = z.object(entryKey);

export const saveEntrySchema = z.object({
  ...entryKey,
  content: entryContentSchema,
  ...withLeftAside,
});
export const reviewEntrySchema = z.object({
  ...entryKey,
  reason: paragraph,
  recommendation: paragraph,
  nextReviewOn: day.nullable(),
});
export const askQuestionSchema = z.object({
  memberId,
  entryId: idSchema,
  field: z.enum(FIELD_KEYS),
  question: paragraph.min(1),
});
const questionKey = { memberId, entryId: idSchema, questionId: idSchema, version: z.int() };
export const answerQuestionSchema = z.object({ ...questionKey, answer: paragraph.min(1) });
export const closeQuestionSchema = z.object(questionKey);
export const privateNoteSchema = z.object({ ...entryKey, text: paragraph });
