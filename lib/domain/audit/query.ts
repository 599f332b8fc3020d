import { z } from "zod";

/** The three parts of the trail that are read on the syndicate: each role has its own. */
export const AUDIT_ROLES = ["dpo", "technician", "admin"] as const;
export type AuditRole = (typeof AUDIT_ROLES)[number];

const day = z.iso.date().nullable().catch(null);

/** The address of a trail; what it does not know is as if it were not there. Days are those of Paris, both included. */
export const auditQuerySchema = z.object({
  role: z.enum(AUDIT_ROLES).nullable().catch(null),
  moi: z.literal("oui").nullable().catch(null),
  qui: z.string().trim().max(100).catch(""),
  objet: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .nullable()
    .catch(null),
  du: day,
  au: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;
