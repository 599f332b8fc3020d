import { z } from "zod";
import { idSchema } from "../identifier";
import { sentence } from "./content/text";
import { ADOPTIONS } from "./proposal";

export const NOT_DONE = "not_done";

/** The answer to « C’est comme ça chez vous ? »; « nous ne le faisons pas » says why. */
export const proposalInputSchema = z
  .object({
    memberId: idSchema,
    templateId: z.string().regex(/^[a-z0-9-]{2,60}$/),
    answer: z.enum([...ADOPTIONS, NOT_DONE]),
    reason: sentence,
  })
  .refine(({ answer, reason }) => answer !== NOT_DONE || reason !== "", {
    path: ["reason"],
    params: { code: "reason-missing" },
  });

export const takeBackSchema = z.object({ memberId: idSchema, templateId: z.string().regex(/^[a-z0-9-]{2,60}$/) });
export type ProposalAnswer = z.output<typeof proposalInputSchema>;
