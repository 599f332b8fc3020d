import type { z } from "zod";
import { label } from "../action/action";
import { freeText } from "../intervention/field";
import { entryContentSchema } from "../register/content";
import { answerValueSchema } from "../visit/answer";
import { closingInputSchema } from "../visit/visit";

type Contested = {
  readonly subject: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
};

const SENTENCES = closingInputSchema.shape.sentences;
/** Free texts of what is not an entry; every other field is a choice, a day or a number. */
const TEXTS: Readonly<Record<string, z.ZodType>> = {
  "answer.note": freeText,
  "answer.value": answerValueSchema,
  "finding.label": label,
  "finding.evidence": freeText,
  "finding.stateReason": freeText,
  "entry-review.note": freeText,
  "closing.goesWell": freeText,
  "closing.sentences": SENTENCES,
};
const PROBE = "Une phrase, quelconque.";

/** An entry's field takes free text when any sentence is a value of it. */
function schemaOf({ subject, field }: Contested): z.ZodType | undefined {
  if (subject !== "entry") return TEXTS[`${subject}.${field}`];
  const own: z.ZodType | undefined = (entryContentSchema.shape as Readonly<Record<string, z.ZodType>>)[field]; // by name
  return own?.safeParse(PROBE).success ? own : undefined;
}

function textIn(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "object" && "text" in value && typeof value.text === "string" ? value.text : null;
}

/** Both texts of a field that takes a third one; null where it is a choice, a day, a list of other things. */
export function bothTexts(conflict: Contested): { readonly mine: string; readonly theirs: string } | null {
  if (!schemaOf(conflict)) return null;
  const [mine, theirs] = [textIn(conflict.mine), textIn(conflict.theirs)];
  return mine === null || theirs === null ? null : { mine, theirs };
}

/** The field with `text` in it, shaped as the server's value; null when the field does not take it. */
export function thirdValue(conflict: Contested, text: string): { readonly value: unknown } | null {
  const schema = schemaOf(conflict);
  if (!schema || !bothTexts(conflict)) return null;
  const told = text.trim();
  const lines = told.split("\n").filter((line) => line.trim() !== "");
  const written =
    schema === SENTENCES
      ? lines
      : schema === answerValueSchema
        ? { ...Object(conflict.theirs ?? conflict.mine), text: told }
        : told;
  const parsed = schema.safeParse(written);
  return parsed.success ? { value: parsed.data } : null;
}
