import { z } from "zod";

/** « Inchangé »: the answer of the last visit, given again. */
export const repeatInputSchema = z.object({ memberId: z.uuid(), visitId: z.uuid(), question: z.string().max(10) });
export type RepeatInput = z.output<typeof repeatInputSchema>;
