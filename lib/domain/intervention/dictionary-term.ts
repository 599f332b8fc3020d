import { z } from "zod";

export const DICTIONARY_LISTS = ["theme", "type", "mode", "channel", "it_domain"] as const;
export type DictionaryList = (typeof DICTIONARY_LISTS)[number];

/** `dpo_rare`: the DPO may choose it, but it is not among the first choices. */
export const TERM_SERVICES = ["dpo", "it", "dpo_rare"] as const;

export const dictionaryTermSchema = z.object({
  list: z.enum(DICTIONARY_LISTS),
  code: z.string().regex(/^[a-z][a-z0-9_]{1,40}$/),
  label: z.string().trim().min(1).max(80),
  definition: z.string().trim().max(300),
  rank: z.int().min(1),
  active: z.boolean(),
  collective: z.boolean(),
  services: z.array(z.enum(TERM_SERVICES)),
});
export const dictionarySchema = z.array(dictionaryTermSchema);
export type DictionaryTerm = z.output<typeof dictionaryTermSchema>;
