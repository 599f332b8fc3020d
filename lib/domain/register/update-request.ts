import { z } from "zod";
import { idSchema } from "../identifier";
import { sentence } from "./content/text";

/** More than any syndicate has; a list longer than this is not a person's choice. */
const MOST = 500;

export const requestUpdateSchema = z.object({
  memberIds: z.array(idSchema).min(1).max(MOST),
  message: sentence.min(1),
});

export const closeUpdateSchema = z.object({ memberId: idSchema, requestId: idSchema, version: z.int() });

/** What the DPO may do with several members at once, as the address says it. */
export const BULK_ACTS = ["modele", "mise-a-jour", "export"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

const listed = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The address of a choice of members; what it does not know is as if it were not there. */
export const bulkQuerySchema = z.object({
  acte: z.enum(BULK_ACTS).catch("modele").default("modele"),
  adherent: listed.catch([]).default([]),
  modele: z
    .string()
    .regex(/^[a-z0-9-]{2,60}$/)
    .optional()
    .catch(undefined),
});
