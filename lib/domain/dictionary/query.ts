import { z } from "zod";

export const TERM_ACTS = ["added", "saved", "moved", "retired", "reactivated", "merged"] as const;
export type TermActDone = (typeof TERM_ACTS)[number];

/** The address of one list: the term that is open, and what was just done. */
export const dictionaryQuerySchema = z.object({
  terme: z.string().max(41).nullable().catch(null),
  fait: z.enum(TERM_ACTS).nullable().catch(null),
});
