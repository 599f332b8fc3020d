import { z } from "zod";
import { SERVICES } from "./service";
import { INTERVENTION_STATUSES } from "./status";

const absent = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const code = absent(z.string().regex(/^[a-z][a-z0-9_]{0,40}$/));
const day = absent(z.iso.date());

/** `comptees`: what the figures count, neither drafts nor cancelled acts. */
export const STATUS_FILTERS = ["comptees", ...INTERVENTION_STATUSES] as const;

/** The address of a list of interventions; what it does not know is as if it were not there. */
export const listQuerySchema = z.object({
  texte: z.string().trim().max(100).catch(""),
  du: day,
  au: day,
  theme: code,
  /** The theme filters the main theme, so that a figure opens on its own rows; « oui » widens it to the second ones. */
  second: absent(z.literal("oui")),
  type: code,
  mode: code,
  etat: absent(z.enum(STATUS_FILTERS)),
  adherent: absent(z.uuid()),
  service: absent(z.enum(SERVICES)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListQuery = z.output<typeof listQuerySchema>;

export const LIST_FILTERS = ["texte", "du", "au", "theme", "type", "mode", "etat", "adherent", "service"] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export const LIST_PAGE_SIZE = 100;
