import { z } from "zod";
import { ROLES } from "../access/role";
import { FINDABLE_KINDS } from "./kind";

const question = z.string().trim().max(200);

/** The address of a search; what it does not know is as if it were not there. `dans` is one kind in full, `role` whom one acts as. */
export const searchAddressSchema = z.object({
  q: question.catch(""),
  dans: z.enum(FINDABLE_KINDS).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What the box asks while one types: in the body of the request, so that no name stands in an address. */
export const liveSearchSchema = z.object({ q: question });
