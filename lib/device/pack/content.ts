import { z } from "zod";
import { bytesJson, fromBase64, jsonBytes } from "../crypto/bytes";
import { importKey, newRawKey, places, type Sealed, seal, unseal } from "../crypto/sealing";
import type { Device } from "../device";
import { addresses, readAnswer, sendJson } from "../outbox/wire";

const takenSchema = z.object({
  packId: z.uuid(),
  sealKey: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  etag: z.string(),
  pack: z.looseObject({
    entries: z.array(z.unknown()),
    decided: z.array(z.string()).optional(), // a server of before says nothing of them
    visit: z.looseObject({ plannedAt: z.iso.datetime({ offset: true }).nullish() }).optional(),
  }),
});
export type Taken = z.output<typeof takenSchema> & { readonly bytes: number };

/** `packId` of a pack that this device has: the same one is prolonged. */
export async function askForPack(device: Device, about: { visitId: string; packId?: string }): Promise<Taken> {
  const body = await sendJson(device, addresses.packs(), { v: 1, device: device.label, ...about });
  return { ...readAnswer(takenSchema, body), bytes: body.length };
}

const pulledSchema = takenSchema.pick({ expiresAt: true, pack: true });
export const readPulled = (body: string) => ({ ...readAnswer(pulledSchema, body), bytes: body.length });

/** Both keys of an open pack: one for what only this device reads, one that the server has too. */
export type PackKeys = { readonly own: CryptoKey; readonly seal: CryptoKey };

/** What the row of a pack keeps of it, sealed. */
export async function sealTaken(own: CryptoKey, { packId, pack, etag, bytes, expiresAt }: Omit<Taken, "sealKey">) {
  return {
    content: await seal(own, places.content(packId), jsonBytes(pack)),
    entries: pack.entries.length,
    visitAt: pack.visit?.plannedAt ? Date.parse(pack.visit.plannedAt) : null,
    expiresAt: Date.parse(expiresAt),
    etag,
    bytes,
  };
}

export async function newPackKeys(taken: Taken): Promise<{ raw: ArrayBuffer; keys: PackKeys; sealKey: Sealed }> {
  const raw = newRawKey();
  const own = await importKey(raw);
  const shared = fromBase64(taken.sealKey);
  const sealKey = await seal(own, places.sealKey(taken.packId), shared);
  return { raw: raw.buffer, keys: { own, seal: await importKey(shared) }, sealKey };
}

export async function openKeys(packId: string, raw: ArrayBuffer, sealKey: Sealed): Promise<PackKeys> {
  const own = await importKey(raw);
  return { own, seal: await importKey(await unseal(own, places.sealKey(packId), sealKey)) };
}

export const readContent = async (own: CryptoKey, packId: string, content: Sealed): Promise<unknown> =>
  bytesJson(await unseal(own, places.content(packId), content));
