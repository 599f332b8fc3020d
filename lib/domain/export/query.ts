import { z } from "zod";
import type { Extent } from "../register/export/record";
import { EXPORT_FORMATS } from "./job";

const ids = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]).catch([]);

/** The address of an export: what it does not know is as if it were not there. `fiches=choisies` takes those of `fiche`. */
export const exportQuerySchema = z.object({
  format: z.enum(EXPORT_FORMATS).catch("pdf"),
  etendue: z.enum(["complet", "public"]).catch("complet"),
  fiches: z.enum(["toutes", "choisies"]).catch("toutes"),
  fiche: ids,
});
export type ExportQuery = z.output<typeof exportQuerySchema>;

export const extentOf = ({ etendue }: ExportQuery): Extent => (etendue === "public" ? "public" : "full");

/** The entries asked for, null for all; an empty list when some were to be chosen and none was. */
export const entriesOf = ({ fiches, fiche }: ExportQuery): string[] | null => (fiches === "choisies" ? fiche : null);

/** Read from an address, where one name may stand several times. */
export function exportQueryOf(search: URLSearchParams): ExportQuery {
  const single = Object.fromEntries(search);
  return exportQuerySchema.parse({ ...single, fiche: search.getAll("fiche") });
}

/** The DPO's form: one, several or all members. */
export const manyFormSchema = z
  .object({
    format: z.enum(EXPORT_FORMATS),
    extent: z.enum(["full", "public"]),
    who: z.enum(["all", "chosen"]),
    memberIds: z.array(z.uuid()).max(2000),
  })
  .refine(({ who, memberIds }) => who === "all" || memberIds.length > 0, {
    path: ["memberIds"],
    params: { code: "no-member-chosen" },
  });
