import { z } from "zod";
import { ROLES } from "./role";

/** The address of the list of people; what it does not know is as if it were not there. */
export const peopleQuerySchema = z.object({
  q: z.string().trim().max(100).catch(""),
  role: z.enum(ROLES).nullable().catch(null),
  acces: z.enum(["ouvert", "ferme"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PeopleQuery = z.output<typeof peopleQuerySchema>;

/** What one person's page says was just done. */
export const PERSON_ACTS = [
  "invited",
  "saved",
  "given",
  "revoked",
  "accepted",
  "disabled",
  "enabled",
  "ended",
] as const;
export const personActDoneSchema = z.enum(PERSON_ACTS).nullable().catch(null);
export type PersonActDone = (typeof PERSON_ACTS)[number];
