import { z } from "zod";

/** Of a photo, after the device made it smaller. */
export const PHOTO_BYTES = 8_000_000;
export const OPERATIONS_MAX = 200;
const DEVICE_MAX = 80;
const SEALED_MAX = 400_000;

/** `device`: what the person calls the device it is taken on. `packId`: renews that one, of the same person and visit. */
export const takePackSchema = z.object({
  v: z.literal(1),
  visitId: z.uuid(),
  device: z.string().trim().max(DEVICE_MAX).default(""),
  packId: z.uuid().optional(),
});
export type TakePack = z.output<typeof takePackSchema>;

const base64 = (most: number) => z.base64().max(most);
const IV_LENGTH = 16;

/** AES-256-GCM under the pack's seal key: 12 bytes of iv; the text with its tag. */
export const sealedSchema = z.object({ iv: base64(IV_LENGTH).length(IV_LENGTH), text: base64(SEALED_MAX) });
export type Sealed = z.output<typeof sealedSchema>;

/** What a seal is bound to, so that one text cannot be sent in the place of another. */
export const sealPlace = {
  operation: (packId: string, id: string) => `registre/sync/v1/${packId}/${id}`,
  file: (packId: string, id: string) => `registre/sync/v1/${packId}/${id}/file`,
};

/** Each is sealed, or plain: an operation that does not hold is answered by itself and never stops the others. */
export const sendOperationsSchema = z.object({
  v: z.literal(1),
  packId: z.uuid(),
  operations: z.array(z.looseObject({ id: z.uuid() })).max(OPERATIONS_MAX),
});
export type SendOperations = z.output<typeof sendOperationsSchema>;
