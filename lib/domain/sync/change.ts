import { z } from "zod";

/** One field of a thing: what stood on the device before, and what the person made of it. */
export type FieldChange<Value = unknown> = { readonly base?: unknown; readonly mine: Value };

type Changes<Shape extends z.ZodRawShape> = z.ZodObject<
  { [Key in keyof Shape]: z.ZodOptional<z.ZodObject<{ base: z.ZodUnknown; mine: Shape[Key] }>> },
  z.core.$strict
>;

/** The changes that an operation may carry to the fields of a shape; a field that did not change is left out. */
export function changesOf<Shape extends z.ZodRawShape>(shape: Shape): Changes<Shape> {
  const fields = Object.entries(shape).map(([key, mine]) => [
    key,
    z.object({ base: z.unknown(), mine: mine as z.ZodType }).optional(),
  ]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as Changes<Shape>; // fromEntries forgets the keys
}
