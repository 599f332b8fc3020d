import { argon2id } from "hash-wasm";
import { type Bytes, randomBytes } from "./bytes";

/**
 * RFC 9106, second recommended choice (64 MiB, three passes), with one lane: WASM has one thread. Kept with each wrapped key,
 * so that they may rise without making what was sealed before unreadable.
 */
export const ARGON2ID = { memoryKiB: 65_536, passes: 3, lanes: 1 };
export type PinCost = typeof ARGON2ID;

const SALT_BYTES = 16;
const KEY_BYTES = 32;
export const PIN_MIN = 6;

export const newSalt = (): Bytes => randomBytes(SALT_BYTES);

/** The key that opens the pack's key; NFKC so that two keyboards write the same code. */
export async function keyOfPin(pin: string, salt: Bytes, cost: PinCost): Promise<CryptoKey> {
  const raw = await argon2id({
    password: pin.normalize("NFKC"),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: KEY_BYTES,
    outputType: "binary",
  });
  return crypto.subtle.importKey("raw", Uint8Array.from(raw), "AES-GCM", false, ["encrypt", "decrypt"]);
}
