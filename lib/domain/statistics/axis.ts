import { z } from "zod";

/** A remark on a month of the charts (« REU », « DSN »). `on` is any day of the month, 'YYYY-MM-DD'. */
export const annotationInputSchema = z.object({
  on: z.iso.date(),
  label: z.string().trim().min(1).max(24),
  service: z.enum(["dpo", "it"]),
});
export type AnnotationInput = z.output<typeof annotationInputSchema>;

/** The period of a meeting of the commission, named once and frozen: the page opens on the last one. */
export const presetInputSchema = z
  .object({ name: z.string().trim().min(3).max(120), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ["to"], params: { code: "ends-before-start" } });
export type PresetInput = z.output<typeof presetInputSchema>;
