import "server-only";
import { createDecipheriv, createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/register/canonical";
import { type Sealed, sealPlace } from "@/lib/domain/sync/request";

const TAG_BYTES = 16;
const IV_BYTES = 12;

/** The clear bytes; null when the key is another one, or when the text was changed or moved. */
function opened(key: Uint8Array, place: string, iv: Uint8Array, text: Uint8Array): Buffer | null {
  if (iv.byteLength !== IV_BYTES || text.byteLength < TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(place, "utf8"));
  decipher.setAuthTag(text.subarray(text.byteLength - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(text.subarray(0, text.byteLength - TAG_BYTES)), decipher.final()]);
  } catch {
    return null; // the tag does not hold
  }
}

/** What a device sealed as the operation `id` of its pack; null when it does not open or is not JSON. */
export function openOperation(key: Uint8Array, packId: string, id: string, { iv, text }: Sealed): unknown {
  const place = sealPlace.operation(packId, id);
  const bytes = opened(key, place, Buffer.from(iv, "base64"), Buffer.from(text, "base64"));
  if (!bytes) return null;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null; // not JSON
  }
}

/** The image that a device sealed beside the operation `id`: twelve bytes of iv, then the text with its tag. */
export const openFile = (key: Uint8Array, packId: string, id: string, body: Uint8Array): Uint8Array | null =>
  opened(key, sealPlace.file(packId, id), body.subarray(0, IV_BYTES), body.subarray(IV_BYTES));

/** The same content gives the same hash, however it was sealed and in whatever order it was written. */
export const contentHashOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");
