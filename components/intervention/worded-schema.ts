import { z } from "zod";
import { problemWords } from "@/lib/i18n/intervention-problem";

/** The schema of the server with its reasons in French, for a form that reads it in the browser. `Values` is what the form holds. */
export const wordedSchema = <Output, Values>(schema: z.ZodType<Output>): z.ZodType<Output, Values> =>
  z.unknown().transform((value, context) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: "custom", path: [...path], message: problemWords(message) });
    return z.NEVER;
  }) as unknown as z.ZodType<Output, Values>; // the form only ever gives its own values to the resolver
