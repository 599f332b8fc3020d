import { type Device, written } from "../device";
import { DeviceError } from "../refusal";
import type { PackRow } from "../store/database";
import { askForPack, openKeys, readPulled, sealTaken } from "./content";
import { erasePack } from "./erase";
import { type EnginePack, type OpenPack, openPack } from "./open-pack";
import { keyByPasskey } from "./passkey";
import { keyByPin, livePack } from "./try-pin";

export type Opener = { readonly pin: string } | "passkey";

const keyBy = (device: Device, packId: string, opener: Opener): Promise<ArrayBuffer> =>
  opener === "passkey" ? keyByPasskey(device, packId) : keyByPin(device, packId, opener.pin);

const sealKeyOf = ({ sealKey }: PackRow) => {
  if (!sealKey) throw new DeviceError("no-pack");
  return sealKey;
};

/** Opens a pack for reading and writing. Refuses `wrong-pin` with the tries left, `destroyed`, `expired`, `revoked`, `no-pack`. */
export async function unlockPack(device: Device, packId: string, opener: Opener): Promise<OpenPack> {
  const row = await livePack(device, packId);
  if (row.expiresAt <= device.now()) throw new DeviceError("expired");
  const raw = await keyBy(device, packId, opener);
  return openPack(device, row, await openKeys(packId, raw, sealKeyOf(row)));
}

type Content = Awaited<ReturnType<typeof sealTaken>>;

/** The new content holds the DPO's choices: the texts that waited for them leave the overlay with it; `saved`, what was saved too. */
async function takeIn(
  { db }: Device,
  {
    packId,
    content,
    decided = [],
    saved,
  }: { packId: string; content: Content; decided?: string[] | undefined; saved: boolean },
): Promise<void> {
  await written(() =>
    db.transaction("rw", db.packs, db.outbox, async () => {
      await db.packs.update(packId, content);
      const waited = db.outbox.where({ packId, stage: "sent" }).filter(({ id }) => decided.includes(id));
      await waited.modify({ stage: "saved", outcome: "merged", sealed: null });
      if (saved) await db.outbox.where({ packId, stage: "saved" }).modify({ sealed: null });
    }),
  );
}

/** Prolongs a pack, expired or not, with what the server has now; what was typed on it stays. Needs the network. */
export async function renewPack(device: Device, packId: string, opener: Opener): Promise<OpenPack> {
  const row = await livePack(device, packId);
  const raw = await keyBy(device, packId, opener);
  const keys = await openKeys(packId, raw, sealKeyOf(row));
  const taken = await askForPack(device, { visitId: row.visitId, packId }).catch(async (error: unknown) => {
    if (error instanceof DeviceError && error.code === "revoked") await erasePack(device, packId, "revoked");
    throw error;
  });
  if (taken.packId !== packId) throw new DeviceError("refused");
  const sealed = await sealTaken(keys.own, taken);
  await takeIn(device, { packId, content: sealed, decided: taken.pack.decided, saved: false });
  return openPack(device, { ...row, ...sealed }, keys);
}

/** Writes what the server has now in the place of the pack's content; every tab that has it open takes it over from there. */
export async function freshen(device: Device, pack: EnginePack, body: string, etag: string): Promise<void> {
  const { packId } = pack;
  const pulled = readPulled(body);
  const sealed = await sealTaken(pack.keys().own, { ...pulled, packId, etag });
  await takeIn(device, { packId, content: sealed, decided: pulled.pack.decided, saved: true });
}
