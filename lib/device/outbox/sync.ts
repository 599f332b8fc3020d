import type { Device } from "../device";
import { erasePack, tidyPack } from "../pack/erase";
import type { EnginePack } from "../pack/open-pack";
import { freshen } from "../pack/unlock";
import { DeviceError } from "../refusal";
import { type OperationAnswer, sendFiles, sendOutbox } from "./send";
import { addresses, pull } from "./wire";

/** Why a synchronisation stopped; null when it went to its end. */
export type SyncStop = "offline" | "signed-out" | "foreign" | "refused" | "quota" | null;

const STOPS: readonly string[] = ["offline", "signed-out", "foreign", "refused", "quota"] satisfies SyncStop[];
const isStop = (code: string): code is NonNullable<SyncStop> => STOPS.includes(code);

/** Asks whether the pack still stands. Taken back, it leaves this device at once; what waits in the outbox was sent before. */
async function refresh(device: Device, packId: string, pack: EnginePack | null): Promise<void> {
  const row = await device.db.packs.get(packId);
  if (row?.state !== "live") return;
  try {
    const fresh = await pull(device, addresses.pack(packId), row.etag);
    if (fresh && pack?.isOpen()) await freshen(device, pack, fresh.body, fresh.etag);
  } catch (error) {
    if (error instanceof DeviceError && error.code === "revoked") await erasePack(device, packId, "revoked");
    else if (!(error instanceof DeviceError && error.code === "expired")) throw error;
  }
}

export type SyncResult = { readonly stop: SyncStop; readonly answers: readonly OperationAnswer[] };

/**
 * Sends what waits, then asks what changed; one tab at a time. It needs no PIN: what it sends was sealed for the server when it
 * was kept. `pack` is given when it is open, to take in what comes back.
 */
export async function syncPack(device: Device, packId: string, pack: EnginePack | null): Promise<SyncResult> {
  return device.alone(`registre-visite-${packId}`, async () => {
    const answers: OperationAnswer[] = [];
    try {
      answers.push(...(await sendOutbox(device, packId)));
      await sendFiles(device, packId);
      await refresh(device, packId, pack);
      await tidyPack(device, packId);
      return { stop: null, answers };
    } catch (error) {
      if (error instanceof DeviceError && isStop(error.code)) return { stop: error.code, answers };
      throw error;
    }
  });
}
