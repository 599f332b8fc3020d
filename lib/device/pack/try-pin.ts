import { keyOfPin, PIN_MIN } from "../crypto/pin";
import { places, unseal } from "../crypto/sealing";
import { type Device, written } from "../device";
import { DeviceError } from "../refusal";
import type { PackRow, Wrap } from "../store/database";
import { erasePack } from "./erase";

export const PIN_TRIES = 5;

/** The row of a pack that can still be opened. */
export async function livePack({ db }: Device, packId: string): Promise<PackRow> {
  const row = await db.packs.get(packId);
  if (!row || row.state === "left") throw new DeviceError("no-pack");
  if (row.state !== "live") throw new DeviceError(row.state);
  return row;
}

/** Counted before it is tried: switching the device off does not give a try back. */
async function countTry(device: Device, packId: string): Promise<PackRow> {
  const { db } = device;
  return written(() =>
    db.transaction("rw", db.packs, async () => {
      const row = await livePack(device, packId);
      const counted = { ...row, failures: row.failures + 1 };
      await db.packs.put(counted);
      return counted;
    }),
  );
}

const pinWrap = (row: PackRow): Extract<Wrap, { by: "pin" }> => {
  const wrap = row.wraps.find((one) => one.by === "pin");
  if (wrap?.by !== "pin") throw new DeviceError("no-pack");
  return wrap;
};

/** The pack's key, as bytes for its importing. The fifth wrong PIN in a row destroys it, for this device and for good. */
export async function keyByPin(device: Device, packId: string, pin: string): Promise<ArrayBuffer> {
  // No code is that short: a button pressed on an empty field costs no try.
  if (pin.length < PIN_MIN) throw new DeviceError("wrong-pin", PIN_TRIES - (await livePack(device, packId)).failures);
  const row = await countTry(device, packId);
  const { salt, cost, key } = pinWrap(row);
  const opener = row.failures > PIN_TRIES ? null : await keyOfPin(pin, salt, cost);
  const raw = opener && (await unseal(opener, places.wrap(packId), key).catch(() => null)); // another PIN
  if (raw) {
    await written(() => device.db.packs.update(packId, { failures: 0 }));
    return raw;
  }
  const left = PIN_TRIES - row.failures;
  if (left > 0) throw new DeviceError("wrong-pin", left);
  await erasePack(device, packId, "destroyed");
  throw new DeviceError("destroyed");
}
