import { z } from "zod";
import { QUOTA_MB } from "../document/document";

/** Fewer than three in a cell tells who they are. */
export const SMALLEST_CELL = 3;

/** How long a visit taken on a device may stay open there: a lost tablet is a closed one within the month. */
export const OFFLINE_DAYS = { min: 1, max: 30 };

export const settingsSchema = z.object({
  version: z.int(),
  name: z.string().trim().min(1).max(160),
  /** Contact of the DPO, Articles 30(1)(a) and 37(7) GDPR. */
  dpoName: z.string().trim().max(120),
  dpoEmail: z.union([z.literal(""), z.email()]),
  dpoPhone: z.string().trim().max(40),
  minimumCell: z.int().min(SMALLEST_CELL).max(20),
  documentQuotaMb: z.int().min(QUOTA_MB.min).max(QUOTA_MB.max),
  offlineDays: z.int().min(OFFLINE_DAYS.min).max(OFFLINE_DAYS.max),
});
export type SettingsInput = z.output<typeof settingsSchema>;
