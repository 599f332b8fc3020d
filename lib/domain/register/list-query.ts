import { z } from "zod";
import { DOMAINS } from "./content/codes";
import { ENTRY_STATUSES } from "./status";

const typed = z.string().trim().max(100).catch("");
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The address of a member's register; what it does not know is as if it were not there. `manque` is a code of what lacks. */
export const registerQuerySchema = z.object({
  nom: typed,
  statut: z.enum(ENTRY_STATUSES).optional().catch(undefined),
  service: typed,
  manque: typed,
  page,
});
export type RegisterQuery = z.output<typeof registerQuerySchema>;

/** What the service filters on. */
export const registerFilterOf = ({ nom, statut, service, manque, page }: RegisterQuery) => ({
  text: nom,
  status: statut ?? ("" as const),
  service,
  lack: manque,
  page,
});

/** The address of a list of templates. */
export const templateQuerySchema = z.object({
  nom: typed,
  domaine: z.enum(DOMAINS).optional().catch(undefined),
  attendus: z.literal("oui").optional().catch(undefined),
});
export type TemplateQuery = z.output<typeof templateQuerySchema>;
