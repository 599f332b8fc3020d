import { z } from "zod";
import { VISIT_STATUSES } from "./status";

const absent = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The address of the list of visits; what it does not know is as if it were not there. Days are 'YYYY-MM-DD'. */
export const visitListQuerySchema = z.object({
  etat: absent(z.enum(VISIT_STATUSES)),
  adherent: absent(z.uuid()),
  du: absent(z.iso.date()),
  au: absent(z.iso.date()),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type VisitListQuery = z.output<typeof visitListQuerySchema>;

export const VISIT_PAGE_SIZE = 100;
