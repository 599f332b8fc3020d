import { z } from "zod";
import { CERTIFICATIONS, CLAUSE_ANSWERS, CLAUSES, DPA_STATUSES, PROCESSOR_KINDS } from "../../processor/codes";
import { SAFEGUARDS } from "../content/codes";
import { paragraph, sentence, word, yesNo } from "../content/text";
import { documentsSchema } from "./document-record";

const id = z.uuid();
const day = z.iso.date().nullable();
const country = z.string().regex(/^([A-Z]{2})?$/);

const processorSchema = z.object({
  id,
  name: word.min(1),
  kind: z.enum(PROCESSOR_KINDS),
  siren: word,
  otherIdentifier: word,
  website: word,
  email: word,
  phone: word,
  address: sentence,
  dpoName: word,
  dpoEmail: word,
  dpoPhone: word,
  country,
  hostingCountry: country,
  certifications: z.array(z.enum(CERTIFICATIONS)).max(20),
  otherCertifications: word,
  subProcessors: z.array(z.object({ name: word.min(1), country, service: word })).max(60),
  subProcessorsKnown: yesNo,
  transfers: z
    .array(
      z.object({
        country,
        purpose: word,
        safeguard: z.enum(SAFEGUARDS).nullable(),
        impactAssessment: sentence,
        document: sentence,
      }),
    )
    .max(40),
  transfersOutside: yesNo,
  registerKept: yesNo,
  securityAnnex: yesNo,
  reviewOn: day,
  note: paragraph,
  ownSyndicate: z.boolean(),
});

const contractSchema = z.object({
  id,
  processorId: id,
  object: word,
  ref: word,
  localReferent: word,
  signedOn: day,
  endsOn: day,
  tacitRenewal: yesNo,
  noticeMonths: z.int().min(0).max(60).nullable(),
  dpaStatus: z.enum(DPA_STATUSES),
  clauses: z.partialRecord(
    z.enum(CLAUSES),
    z.object({ answer: z.enum(CLAUSE_ANSWERS).nullable(), page: word, note: sentence }),
  ),
  lastCheckOn: day,
  lastCheckBy: word,
  note: paragraph,
  endedAt: z.iso.datetime().nullable(),
  createdBy: word,
  documents: documentsSchema,
});

/**
 * What a member's register says of its processors beside the words of its entries: the companies and software of the
 * directory that it names, its contracts, what it uses, and what its words mean. Each list stands in the order of its ids.
 */
export const contractualSchema = z.object({
  processors: z.array(processorSchema).max(2000),
  softwares: z.array(z.object({ id, name: word.min(1), publisherId: id.nullable(), note: paragraph })).max(2000),
  contracts: z.array(contractSchema).max(2000),
  uses: z.array(z.object({ softwareId: id, since: day, until: day, contractId: id.nullable() })).max(2000),
  processorLinks: z
    .array(z.object({ entryId: id, name: word.min(1), processorId: id, contractId: id.nullable() }))
    .max(20_000),
  softwareLinks: z.array(z.object({ entryId: id, name: word.min(1), softwareId: id })).max(20_000),
});
export type Contractual = z.output<typeof contractualSchema>;

const LISTS = ["processors", "softwares", "contracts", "uses", "processorLinks", "softwareLinks"] as const;

/** Nothing at all is left out of the file: a register exported before there were contracts keeps its hash. */
export const isBare = (contractual: Contractual): boolean => LISTS.every((list) => contractual[list].length === 0);
