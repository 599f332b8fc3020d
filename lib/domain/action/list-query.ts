import { z } from "zod";

const absent = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The address of a member's actions: those still open unless asked otherwise. */
export const ACTION_VIEWS = ["ouvertes", "retard", "toutes"] as const;
export const actionListQuerySchema = z.object({
  etat: z.enum(ACTION_VIEWS).catch("ouvertes"),
  action: absent(z.uuid()),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ActionListQuery = z.output<typeof actionListQuerySchema>;

export const ACTION_PAGE_SIZE = 100;
