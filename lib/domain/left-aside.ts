import { z } from "zod";

const TIMES = 10;
const SIGNS = 100_000;

/** Own texts that gave way to another person's, by field, one record for each time: they go to the journal. */
export const leftAsideSchema = z
  .array(z.record(z.string().max(120), z.unknown()))
  .max(TIMES)
  .refine((texts) => JSON.stringify(texts).length <= SIGNS);
export type LeftAside = z.output<typeof leftAsideSchema>;

/** For the schema of a form that has the conflict screen. */
export const withLeftAside = { leftAside: leftAsideSchema.optional() };
