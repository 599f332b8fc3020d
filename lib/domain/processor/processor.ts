import { z } from "zod";
import { SAFEGUARDS } from "../register/content/recipients";

export type ProcessorKind = "software" | "hosting" | "payroll" | "postal" | "maintenance" | "training" | "other";
export type Certification = "hds" | "secnumcloud" | "iso27001" | "iso27701" | "iso9001";

const subProcessorSchema = z.object({ name: z.string().min(1), country: z.string(), service: z.string() });
export type SubProcessor = z.output<typeof subProcessorSchema>;

/** What leaves the European Union through a processor: where, for what, under which safeguard of Articles 45 to 49 GDPR. */
const declaredTransferSchema = z.object({
  country: z.string().length(2),
  purpose: z.string(),
  safeguard: z.enum(SAFEGUARDS).nullable(),
  impactAssessment: z.string(),
  document: z.string(),
});
export type DeclaredTransfer = z.output<typeof declaredTransferSchema>;
