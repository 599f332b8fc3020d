import { type Bytes, randomBytes, toBytes } from "../crypto/bytes";
import { newSalt } from "../crypto/pin";
import { places, seal, unseal } from "../crypto/sealing";
import { type Device, written } from "../device";
import { DeviceError } from "../refusal";
import type { Wrap } from "../store/database";
import { livePack } from "./try-pin";

type PasskeyWrap = Extract<Wrap, { by: "passkey" }>;

const CHALLENGE_BYTES = 32;
const USER_BYTES = 16;
/** COSE identifiers: ES256 and RS256. */
const ALGORITHMS = [-7, -257];
const INFO = toBytes("registre/device/v1/passkey");

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));

async function keyOfSecret(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt, info: INFO };
  return crypto.subtle.deriveKey(derivation, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** The secret that this passkey derives from the salt (WebAuthn level 3, PRF); the server takes no part in it. */
async function secretOf(credentialId: Bytes, salt: Bytes): Promise<Bytes> {
  const publicKey = {
    challenge: randomBytes(CHALLENGE_BYTES),
    allowCredentials: [{ type: "public-key" as const, id: credentialId }],
    userVerification: "required" as const,
    extensions: { prf: { eval: { first: salt } } },
  };
  const found = await navigator.credentials.get({ publicKey }).catch(() => null); // refused or dismissed
  if (!(found instanceof PublicKeyCredential)) throw new DeviceError("wrong-pin");
  const first = found.getClientExtensionResults().prf?.results?.first;
  if (!first) throw new DeviceError("unsupported");
  return bytesOf(first);
}

/** Whether this device may have a passkey of its own; whether that one derives keys is known once it is made. */
export const mayHavePasskey = async (): Promise<boolean> =>
  typeof PublicKeyCredential !== "undefined" && PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();

/** A passkey made for this pack alone, and the pack's key under what it derives. */
export async function newPasskeyWrap(packId: string, raw: ArrayBuffer): Promise<PasskeyWrap> {
  const salt = newSalt();
  const name = "Visite hors ligne";
  const publicKey = {
    rp: { name: document.title },
    user: { id: randomBytes(USER_BYTES), name, displayName: name },
    challenge: randomBytes(CHALLENGE_BYTES),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key" as const, alg })),
    authenticatorSelection: { authenticatorAttachment: "platform" as const, userVerification: "required" as const },
    extensions: { prf: {} },
  };
  const made = await navigator.credentials.create({ publicKey }).catch(() => null); // refused or dismissed
  if (!(made instanceof PublicKeyCredential)) throw new DeviceError("unsupported");
  const credentialId = new Uint8Array(made.rawId);
  const key = await keyOfSecret(await secretOf(credentialId, salt), salt);
  return { by: "passkey", salt, credentialId, key: await seal(key, places.wrap(packId), raw) };
}

/** The pack's key by its passkey: the platform counts its own tries. */
export async function keyByPasskey(device: Device, packId: string): Promise<ArrayBuffer> {
  const row = await livePack(device, packId);
  const wrap = row.wraps.find((one) => one.by === "passkey");
  if (wrap?.by !== "passkey") throw new DeviceError("unsupported");
  const key = await keyOfSecret(await secretOf(wrap.credentialId, wrap.salt), wrap.salt);
  const raw = await unseal(key, places.wrap(packId), wrap.key);
  await written(() => device.db.packs.update(packId, { failures: 0 }));
  return raw;
}
