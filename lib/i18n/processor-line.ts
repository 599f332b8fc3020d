import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import { formatDay } from "./format";
import { uiFr } from "./fr/ui";

const lineSchema = z.object({
  version: z.int(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  contractRef: z.string().optional(),
  contract: z.string().optional(),
});

type Words = { since: string; until: string; contractRef?: string; contract?: string };

/** A subscription or a use as another person has just saved it, in words. */
export function lineOf(detail: unknown, words: Words): FormState["theirs"] {
  const { data } = lineSchema.safeParse(detail);
  if (!data) return undefined;
  const day = (value: string | null) => (value ? formatDay(value) : uiFr.form.none);
  const lines = [`${words.since}\u00a0: ${day(data.since)}`, `${words.until}\u00a0: ${day(data.until)}`];
  for (const part of ["contractRef", "contract"] as const)
    if (words[part]) lines.push(`${words[part]}\u00a0: ${data[part] || uiFr.form.none}`);
  return { version: data.version, lines };
}
