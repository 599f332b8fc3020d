import { type Bytes, bytesJson, jsonBytes, randomBytes, toBytes } from "./bytes";

/** NIST SP 800-38D: 96 bits at random for each sealing. */
const IV_BYTES = 12;
const KEY_BYTES = 32;

export type Sealed = { readonly iv: Bytes; readonly text: ArrayBuffer };

/** Where a sealed text belongs: bound to it as additional data, so that one record cannot be put in the place of another. */
export const places = {
  wrap: (packId: string) => `registre/device/v1/${packId}/wrap`,
  content: (packId: string) => `registre/device/v1/${packId}/content`,
  sealKey: (packId: string) => `registre/device/v1/${packId}/seal-key`,
  record: (packId: string, key: string) => `registre/device/v1/${packId}/record/${key}`,
  operation: (packId: string, id: string) => `registre/sync/v1/${packId}/${id}`,
  file: (packId: string, id: string) => `registre/sync/v1/${packId}/${id}/file`,
};

/** Held in memory only, and never taken out of it again. */
export const importKey = (raw: Bytes | ArrayBuffer): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

export const newRawKey = (): Bytes => randomBytes(KEY_BYTES);

export async function seal(key: CryptoKey, place: string, bytes: Bytes | ArrayBuffer): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  const text = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: toBytes(place) }, key, bytes);
  return { iv, text };
}

/** Rejects when the key is another one, or when the text was changed or moved. */
export const unseal = (key: CryptoKey, place: string, { iv, text }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: toBytes(place) }, key, text);

export const sealJson = (key: CryptoKey, place: string, value: unknown): Promise<Sealed> =>
  seal(key, place, jsonBytes(value));

export const unsealJson = async (key: CryptoKey, place: string, sealed: Sealed): Promise<unknown> =>
  bytesJson(await unseal(key, place, sealed));
