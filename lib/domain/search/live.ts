import { z } from "zod";

/** What the box is given while one types: words and addresses ready to show, so that it needs no dictionary. */
export const liveAnswerSchema = z.object({
  said: z.string(),
  groups: z.array(
    z.object({
      label: z.string(),
      rows: z.array(z.object({ href: z.string(), title: z.string(), second: z.string() })),
    }),
  ),
});

export type LiveAnswer = z.output<typeof liveAnswerSchema>;
