import { readFileSync } from "node:fs";
import { z } from "zod";
import { templateSchema } from "../template";

const file = z.object({
  templates: z.array(templateSchema),
  conditions: z.array(z.object({ code: z.string(), label: z.string() })),
});

/** The reference file, for tests only: the domain takes templates and conditions as arguments. */
export const reference = file.parse(JSON.parse(readFileSync("db/reference/processing-templates.json", "utf8")));

export function templateOf(id: string) {
  const template = reference.templates.find((one) => one.id === id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}
