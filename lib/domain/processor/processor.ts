import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { isSiren } from "../member/siren";
import { phoneSchema } from "../phone";
import { SAFEGUARDS } from "../register/content/codes";
import { CERTIFICATIONS, PROCESSOR_KINDS } from "./codes";
import { COUNTRY_CODE } from "./country";

const words = (max = 200) => z.preprocess((value) => value ?? "", z.string().trim().max(max));
const phone = z.preprocess((value) => value ?? "", phoneSchema);
export const countryField = z.preprocess(
  (value) => (typeof value === "string" ? value.trim().toUpperCase() : ""),
  z.string().regex(COUNTRY_CODE),
);
const emptyToNull = (value: unknown) => (value === "" || value === undefined ? null : value);
export const dayField = z.preprocess(emptyToNull, z.iso.date().nullable());
export const answerField = z.preprocess((value) => {
  if (value === "yes" || value === true) return true;
  return value === "no" || value === false ? false : null;
}, z.boolean().nullable());
const email = z.preprocess((value) => value ?? "", z.union([z.literal(""), z.email()]));

export const subProcessorSchema = z.object({
  name: words().pipe(z.string().min(1)),
  country: countryField,
  service: words(),
});
export type SubProcessor = z.output<typeof subProcessorSchema>;

/** What leaves the European Union through this processor: where, for what, under which safeguard of Articles 45 to 49 GDPR. */
export const declaredTransferSchema = z.object({
  country: countryField.pipe(z.string().length(2)),
  purpose: words(),
  safeguard: z.preprocess(emptyToNull, z.enum(SAFEGUARDS).nullable()),
  /** Transfer impact assessment and documents, as a reference. */
  impactAssessment: words(1000),
  document: words(1000),
});
export type DeclaredTransfer = z.output<typeof declaredTransferSchema>;

/** A company or public body that handles personal data for members: one entry of the directory shared by the syndicate. */
export const processorInputSchema = z.object({
  name: words().pipe(z.string().min(1)),
  kind: z.enum(PROCESSOR_KINDS),
  siren: z.preprocess(
    (value) => (typeof value === "string" ? value.replace(/\s/g, "") : ""),
    z.string().refine((text) => text === "" || isSiren(text), { params: { code: "siren" } }),
  ),
  /** Number in another country's register, or VAT number. */
  otherIdentifier: words(60),
  website: words(),
  email,
  phone,
  address: words(400),
  dpoName: words(),
  dpoEmail: email,
  dpoPhone: phone,
  country: countryField,
  hostingCountry: countryField,
  certifications: z.array(z.enum(CERTIFICATIONS)).max(CERTIFICATIONS.length),
  otherCertifications: words(),
  subProcessors: z.array(subProcessorSchema).max(60),
  /** Whether « no further processor » or the list is known; null when nobody asked. */
  subProcessorsKnown: answerField,
  transfers: z.array(declaredTransferSchema).max(40),
  /** Whether data leave the European Union; null when not known. */
  transfersOutside: answerField,
  /** Article 30(2) GDPR. */
  registerKept: answerField,
  securityAnnex: answerField,
  reviewOn: dayField,
  note: words(2000),
  /** The syndicate itself, which serves its members. */
  ownSyndicate: z.boolean(),
});
export type ProcessorInput = z.output<typeof processorInputSchema>;

const seen = { id: z.uuid(), version: z.coerce.number().int().min(1) };
export const saveProcessorSchema = processorInputSchema.extend({ ...seen, ...withLeftAside });
export type SaveProcessorInput = z.output<typeof saveProcessorSchema>;

export const processorActSchema = z.object(seen);
export type ProcessorAct = z.output<typeof processorActSchema>;

/** `id` disappears from the choices, what pointed at it points at `intoId`. */
export const mergeProcessorsSchema = z
  .object({ ...seen, intoId: z.uuid() })
  .refine(({ id, intoId }) => id !== intoId, { path: ["intoId"], params: { code: "same-processor" } });
export type MergeProcessors = z.output<typeof mergeProcessorsSchema>;

export const BLANK_PROCESSOR: ProcessorInput = {
  name: "",
  kind: "software",
  siren: "",
  otherIdentifier: "",
  website: "",
  email: "",
  phone: "",
  address: "",
  dpoName: "",
  dpoEmail: "",
  dpoPhone: "",
  country: "FR",
  hostingCountry: "",
  certifications: [],
  otherCertifications: "",
  subProcessors: [],
  subProcessorsKnown: null,
  transfers: [],
  transfersOutside: null,
  registerKept: null,
  securityAnnex: null,
  reviewOn: null,
  note: "",
  ownSyndicate: false,
};
