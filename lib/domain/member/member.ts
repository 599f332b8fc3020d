import { z } from "zod";
import { phoneSchema } from "../phone";
import { MEMBER_KINDS } from "./kind";
import { isSiren } from "./siren";

const day = z.iso.date();
const word = z.string().trim().max(200);
const withoutSpaces = (text: string) => text.replace(/[\s  ]/gu, "");

/** Nine digits as people type them, spaces allowed; empty when the body has none yet. */
export const sirenSchema = z
  .string()
  .transform(withoutSpaces)
  .refine((siren) => siren === "" || isSiren(siren), { params: { code: "siren" } });

/** Five characters, Corsica's 2A and 2B included. */
export const inseeSchema = z
  .string()
  .transform((text) => withoutSpaces(text).toUpperCase())
  .refine((code) => code === "" || /^(\d{5}|2[AB]\d{3})$/.test(code), { params: { code: "insee" } });

/** The legal person that is the controller. Days are 'YYYY-MM-DD'; `parentMemberId` is the commune of a CCAS. */
export const memberSchema = z
  .object({
    name: word.min(1),
    shortName: word.max(60),
    kind: z.enum(MEMBER_KINDS),
    insee: inseeSchema,
    siren: sirenSchema,
    population: z.int().min(0).max(10_000_000).nullable(),
    agentsCount: z.int().min(0).max(1_000_000).nullable(),
    /** Of the town hall, in degrees: both or neither. */
    latitude: z.number().min(-90).max(90).nullish(),
    longitude: z.number().min(-180).max(180).nullish(),
    joinedOn: day.nullable(),
    leftOn: day.nullable(),
    parentMemberId: z.uuid().nullable(),
  })
  .refine(
    ({ latitude, longitude }) => typeof latitude === typeof longitude || (latitude ?? longitude ?? null) === null,
    {
      path: ["longitude"],
      params: { code: "half-place" },
    },
  )
  .refine(({ joinedOn, leftOn }) => joinedOn === null || leftOn === null || joinedOn <= leftOn, {
    path: ["leftOn"],
    params: { code: "before-joining" },
  });

export type Member = z.output<typeof memberSchema>;

const email = z.union([z.literal(""), z.email().max(200)]);
const contactSchema = z.object({ name: word, function: word, email, phone: phoneSchema });

/** Who answers for the member (mayor, president), and who the DPO talks to day by day. */
export const memberContactsSchema = z.object({
  controller: contactSchema,
  referent: contactSchema,
  address: z.string().trim().max(500),
  website: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(300)]),
});
export type MemberContacts = z.output<typeof memberContactsSchema>;

/** Designation of the DPO with the CNIL (article 37(7) GDPR), one per controller; `contact` is what the public is given. */
export const designationSchema = z.object({
  cnilNumber: word.max(60),
  designatedOn: day.nullable(),
  conventionOn: day.nullable(),
  contact: word,
});
export type Designation = z.output<typeof designationSchema>;
