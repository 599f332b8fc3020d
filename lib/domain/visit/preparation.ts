import { z } from "zod";
import { seenVersion } from "../action/action";

/** The eight points of the guide (site-visit-guide.md § 2), in its order. */
export const PREPARATION_STEPS = [
  "slot",
  "register",
  "contracts",
  "interventions",
  "profile",
  "file",
  "risks",
  "templates",
] as const;
export type PreparationStep = (typeof PREPARATION_STEPS)[number];

/** All that is ticked, each time: what is left out is no longer done. */
export const preparationInputSchema = z.object({
  memberId: z.uuid(),
  visitId: z.uuid(),
  version: seenVersion,
  prepared: z
    .array(z.enum(PREPARATION_STEPS))
    .transform((ticked) => PREPARATION_STEPS.filter((step) => ticked.includes(step))),
});
export type PreparationInput = z.output<typeof preparationInputSchema>;
