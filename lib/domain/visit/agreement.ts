import { z } from "zod";

const AGREED_BY_MAX = 120;
const words = z.string().trim().min(1).max(AGREED_BY_MAX);

/**
 * The representative agreed to what was said before the DPO left: who, and in what function. Both or none; the name stays
 * with the DPO, as the names of those present do.
 */
export const agreementSchema = z.object({ name: words, function: words }).nullable();
export type Agreement = z.output<typeof agreementSchema>;

/** What a form says of it: two fields left empty are no agreement, one of them alone is refused by the schema. */
export const agreementIn = (name: string, role: string): unknown =>
  name.trim() === "" && role.trim() === "" ? null : { name, function: role };
