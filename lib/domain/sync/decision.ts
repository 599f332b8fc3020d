import { z } from "zod";

const seen = { memberId: z.uuid(), version: z.coerce.number().int() };

export const revokePackSchema = z.object({ ...seen, packId: z.uuid() });
/** `mine`: the device's text. `theirs`: the one that stands on the server. */
export const decideConflictSchema = z.object({ ...seen, conflictId: z.uuid(), choice: z.enum(["mine", "theirs"]) });
