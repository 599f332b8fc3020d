// Bundled and run inside the page, beside the application's own engine: as a second tab would, on the same database.
import "./no-compiling";

import { thisDevice } from "@/lib/device/device";
import { startEngine } from "@/lib/device/engine";
import type { NewOperation } from "@/lib/device/pack/own-operations";
import { isRefusal } from "@/lib/device/refusal";
import { measuresOf } from "./measures";
import { based } from "./standing";

const PIN = "246813";
const LATE_MS = 400;
const device = thisDevice();
const engine = startEngine(device);

/** What a screen would know of one thing typed: that it was said to be kept, or why it was not. */
export type Told = { readonly told: "kept" | "full" | "locked"; readonly id: string };

const lastUnwritten = () => engine.state().open?.unwritten().at(-1)?.id ?? "";

const tell = (work: Promise<string>): Promise<Told> =>
  work.then(
    (id) => ({ told: "kept" as const, id }),
    (error: unknown) => {
      if (isRefusal(error, "quota")) return { told: "full" as const, id: lastUnwritten() };
      if (isRefusal(error, "locked")) return { told: "locked" as const, id: "" };
      throw error;
    },
  );

const visite = {
  measure: measuresOf(engine, device, PIN),
  take: async (memberId: string, visitId: string) => (await engine.take({ memberId, visitId, pin: PIN })).packId,
  takeWithPasskey: async (memberId: string, visitId: string) => {
    const pack = await engine.take({ memberId, visitId, pin: PIN, passkey: true });
    engine.lock();
    return pack.packId;
  },
  unlockWithPasskey: async (packId: string) => (await engine.unlock(packId, "passkey")).content(),
  unlock: (packId: string) => engine.unlock(packId, { pin: PIN }).then(() => {}),
  keep: (operation: NewOperation) => tell(engine.keep(based(engine.state().open, operation))),
  /** The fault that the runner must find: the message first, the outbox after. */
  keepLate: (operation: NewOperation): Promise<Told> => {
    setTimeout(() => void engine.keep(based(engine.state().open, operation)), LATE_MS);
    return Promise.resolve({ told: "kept", id: "" });
  },
  retryWriting: () => engine.retryWriting(),
  sync: () => engine.sync(),
  /** Of every pack of this device. */
  toSend: async () => (await device.db.outbox.toArray()).filter(({ stage }) => stage === "kept").length,
  stop: () => engine.state().sync.stop,
  /** The operations that stand in the outbox, whatever became of them. */
  ids: async () => (await device.db.outbox.toArray()).map(({ id }) => id),
  outcomes: async () =>
    (await device.db.outbox.toArray()).map(({ outcome, reason }) => `${outcome} ${reason ?? ""}`.trim()),
};
export type Visite = typeof visite;

declare global {
  interface Window {
    visite: Visite;
    /** Milliseconds by which this device's clock is wrong. */
    clockAhead?: number;
    /** Whether its disk takes nothing more. */
    noRoom?: boolean;
  }
}
window.visite = visite;
