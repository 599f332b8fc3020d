import { ARGON2ID, keyOfPin, newSalt, PIN_MIN } from "../crypto/pin";
import { places, seal } from "../crypto/sealing";
import { type Device, written } from "../device";
import { DeviceError } from "../refusal";
import { askForPack, newPackKeys, sealTaken } from "./content";
import { type OpenPack, openPack } from "./open-pack";
import { newPasskeyWrap } from "./passkey";

export type TakeStep = "coded" | "asked" | "received" | "sealed" | "kept";

export type TakeInput = {
  readonly memberId: string;
  readonly visitId: string;
  /** At least six signs. */
  readonly pin: string;
  /** Also opens with the platform's passkey, where it has one that derives keys. */
  readonly passkey?: boolean;
};

/** Takes the visit on this device, sealed under a new key that the PIN opens, and leaves it open. */
export async function takePack(
  device: Device,
  { memberId, visitId, pin, passkey = false }: TakeInput,
  onStep: (step: TakeStep) => void = () => {},
): Promise<OpenPack> {
  if (pin.length < PIN_MIN) throw new DeviceError("wrong-pin");
  onStep("coded");
  const salt = newSalt();
  const opener = await keyOfPin(pin, salt, ARGON2ID);
  onStep("asked");
  const taken = await askForPack(device, { visitId });
  onStep("received");
  const { raw, keys, sealKey } = await newPackKeys(taken);
  const { packId } = taken;
  const byPin = { by: "pin" as const, salt, cost: ARGON2ID, key: await seal(opener, places.wrap(packId), raw) };
  const byPasskey = passkey ? [await newPasskeyWrap(packId, raw)] : [];
  const sealed = await sealTaken(keys.own, taken);
  onStep("sealed");
  const row = {
    id: packId,
    memberId,
    visitId,
    state: "live" as const,
    takenAt: device.now(),
    failures: 0,
    wraps: [byPin, ...byPasskey],
    sealKey,
    ...sealed,
  };
  await written(() => device.db.packs.put(row));
  onStep("kept");
  return openPack(device, row, keys);
}
