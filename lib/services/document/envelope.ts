import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { documentKeys } from "@/lib/env";
import type { Place, Tenant } from "./storage/storage";

/*
 * A file as it is stored: "RCD1", the length of the key's name, that name, 12 random bytes (the nonce), the bytes encrypted with
 * AES-256-GCM, the 16 bytes of its tag. What is authenticated with them: that head, the tenant and the hash of the clear bytes, so
 * that a file moved to another member, or put under another hash, does not open.
 */
const MAGIC = Buffer.from("RCD1", "latin1");
const NONCE = 12;
const TAG = 16;
const CIPHER = "aes-256-gcm";

/** Why a stored file does not open. */
export class Unreadable extends Error {
  constructor(readonly reason: "no-key" | "corrupted") {
    super(reason);
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Where the bytes of that hash stand for a member. The same bytes elsewhere stand elsewhere: nothing tells who else holds them. */
export const placeOf = ({ syndicateId, memberId }: Tenant, sha256: string): Place => ({
  syndicateId,
  memberId,
  address: createHash("sha256").update(`registre-document\n${syndicateId}\n${memberId}\n${sha256}`).digest("hex"),
});

const authenticated = (head: Uint8Array, { syndicateId, memberId }: Tenant, sha256: string) =>
  Buffer.concat([head, Buffer.from(`\n${syndicateId}\n${memberId}\n${sha256}`)]);

/** Encrypts under the current key; throws without one. */
export function seal(tenant: Tenant, sha256: string, clear: Uint8Array): Uint8Array {
  const [current] = documentKeys();
  if (!current) throw new Unreadable("no-key");
  const nonce = randomBytes(NONCE);
  const name = Buffer.from(current.id, "latin1");
  const head = Buffer.concat([MAGIC, Uint8Array.of(name.length), name, nonce]);
  const cipher = createCipheriv(CIPHER, current.key, nonce);
  cipher.setAAD(authenticated(head, tenant, sha256));
  return Buffer.concat([head, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

function headOf(sealed: Uint8Array) {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const nameLength = bytes[MAGIC.length] ?? 0;
  const nameAt = MAGIC.length + 1;
  const to = nameAt + nameLength + NONCE;
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || bytes.length < to + TAG) throw new Unreadable("corrupted");
  const keyId = bytes.toString("latin1", nameAt, nameAt + nameLength);
  return { bytes, keyId, head: bytes.subarray(0, to), nonce: bytes.subarray(to - NONCE, to) };
}

/** The name of the key that a stored file is under. */
export const keyOf = (sealed: Uint8Array): string => headOf(sealed).keyId;

/** The clear bytes, whose tag and hash are both right; throws `Unreadable` otherwise. */
export function unseal(tenant: Tenant, sha256: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const { bytes, keyId, head, nonce } = headOf(sealed);
  const key = documentKeys().find(({ id }) => id === keyId)?.key;
  if (!key) throw new Unreadable("no-key");
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(authenticated(head, tenant, sha256));
  cipher.setAuthTag(bytes.subarray(-TAG));
  let clear: Buffer;
  try {
    clear = Buffer.concat([cipher.update(bytes.subarray(head.length, -TAG)), cipher.final()]);
  } catch {
    throw new Unreadable("corrupted"); // the tag does not hold: a changed file, or another's
  }
  if (sha256Of(clear) !== sha256) throw new Unreadable("corrupted");
  return new Uint8Array(clear);
}
