import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { dayField } from "./processor";
import { endsAfterStart } from "./service";

const words = (max = 200) => z.preprocess((value) => value ?? "", z.string().trim().max(max));
const optionalId = z.preprocess((value) => (value === "" || value === undefined ? null : value), z.uuid().nullable());

export const softwareInputSchema = z.object({
  name: words().pipe(z.string().min(1)),
  publisherId: optionalId,
  /** The service of the syndicate that covers it, if one does. */
  serviceId: optionalId,
  note: words(2000),
});
export type SoftwareInput = z.output<typeof softwareInputSchema>;
export const saveSoftwareSchema = softwareInputSchema.extend({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  ...withLeftAside,
});
export type SaveSoftwareInput = z.output<typeof saveSoftwareSchema>;

/** One software that a member uses: since when, under which of its contracts. */
export const usedSoftwareSchema = z
  .object({
    memberId: z.uuid(),
    softwareId: z.uuid(),
    /** 0 when it is not in the member's list yet. */
    version: z.coerce.number().int().min(0),
    since: dayField,
    until: dayField,
    contractId: optionalId,
    ...withLeftAside,
  })
  .refine(...endsAfterStart);
export type UsedSoftwareInput = z.output<typeof usedSoftwareSchema>;
