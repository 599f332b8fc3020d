import { z } from "zod";
import { LEVELS } from "@/lib/domain/register/status";
import { MEMBER_KINDS } from "./kind";
import { type OverviewFilters, SORT_COLUMNS, VISIT_FILTERS } from "./overview";

const yes = z.literal("oui").optional().catch(undefined);
const typed = z.string().trim().max(100).catch("");
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The address of the DPO's list of members; what it does not know is as if it were not there. */
export const overviewQuerySchema = z.object({
  nom: typed,
  niveau: z.enum(LEVELS).optional().catch(undefined),
  visite: z.enum(VISIT_FILTERS).optional().catch(undefined),
  retard: yes,
  partis: yes,
  tri: z.enum(SORT_COLUMNS).catch("retard"),
  sens: z.enum(["asc", "desc"]).optional().catch(undefined),
  page,
});
export type OverviewQuery = z.output<typeof overviewQuerySchema>;

export const filtersOf = (query: OverviewQuery): OverviewFilters => ({
  name: query.nom,
  level: query.niveau,
  visit: query.visite,
  late: query.retard === "oui",
  left: query.partis === "oui",
});

/** What is most late comes first; the other columns start from the least. */
export const isDescending = ({ tri, sens }: OverviewQuery): boolean =>
  (sens ?? (tri === "retard" ? "desc" : "asc")) === "desc";

/** The address of the administrator's list. */
export const directoryQuerySchema = z.object({
  nom: typed,
  type: z.enum(MEMBER_KINDS).optional().catch(undefined),
  partis: yes,
  page,
});
export type DirectoryQuery = z.output<typeof directoryQuerySchema>;
