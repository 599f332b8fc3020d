import { z } from "zod";
import { CONTROLLER_ROLES, DATA_KINDS, DOMAINS, FINAL_FATES, LAWFUL_BASES } from "./content/codes";

const isoDuration = z
  .string()
  .regex(/^P\d{1,3}[DMY]$/)
  .nullable();
const phase = z.object({ duration: isoDuration, trigger: z.string().nullable(), text: z.string() });

/** One model of entry, in the shape of the reference file; read from the database, where the DPO may add some. */
export const templateSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  name: z.string().min(1),
  theme: z.enum(DOMAINS),
  controller: z.enum(CONTROLLER_ROLES),
  purposes: z.array(z.string().min(1)).min(1),
  legalBasis: z.enum(LAWFUL_BASES),
  secondaryLegalBases: z.array(z.enum(LAWFUL_BASES)).default([]),
  legalReference: z.array(z.string().min(1)),
  article9Exception: z.string().default(""),
  article10Basis: z.string().default(""),
  nirBasis: z.string().default(""),
  legalRegime: z.enum(["rgpd", "mixte"]).default("rgpd"),
  dataSubjects: z.array(z.string().min(1)).min(1),
  dataCategories: z
    .array(
      z.object({
        label: z.string().min(1),
        examples: z.array(z.string().min(1)),
        kind: z.enum(DATA_KINDS),
        detail: z.string().default(""),
        optional: z.boolean().default(false),
      }),
    )
    .min(1),
  dataSources: z.array(z.string().min(1)),
  recipients: z.object({ internal: z.array(z.string().min(1)), external: z.array(z.string().min(1)) }),
  processors: z.array(z.string().min(1)),
  retention: z.object({
    active: phase,
    intermediate: phase,
    final: z.object({ fate: z.enum(FINAL_FATES), text: z.string() }),
    rule: z.string(),
    source: z.string().min(1),
  }),
  transfersOutsideEU: z.object({ expected: z.boolean(), note: z.string() }),
  securityMeasures: z.array(z.object({ code: z.string().min(1), label: z.string().min(1) })),
  dpiaRequired: z.object({ value: z.enum(["no", "yes", "maybe"]), reason: z.string() }),
  appliesWhen: z.array(z.object({ code: z.string().min(1) })).min(1),
  informationNotice: z.string().default(""),
  verify: z.boolean(),
  verifyNote: z.string().default(""),
});

export type Template = z.output<typeof templateSchema>;
