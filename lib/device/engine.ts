import type { Device } from "./device";
import { lockWhenIdle } from "./lock-timer";
import { plainFile, sealedFile, sendCarried } from "./outbox/carry";
import { type Counts, countsOf } from "./outbox/counts";
import { type SyncPhase, startSyncLoop } from "./outbox/loop";
import { retryUnread } from "./outbox/send";
import { type SyncStop, syncPack } from "./outbox/sync";
import { forgetPacks } from "./pack/erase";
import type { EnginePack, OpenPack } from "./pack/open-pack";
import type { NewOperation } from "./pack/own-operations";
import { type PackSummary, summaries } from "./pack/summary";
import { type TakeInput, type TakeStep, takePack } from "./pack/take";
import { type Opener, renewPack, unlockPack } from "./pack/unlock";
import { DeviceError, isRefusal } from "./refusal";
import { watchTables } from "./store/watch";

export type EngineState = {
  /** Null until the device was read. */
  readonly packs: readonly PackSummary[] | null;
  readonly open: OpenPack | null;
  readonly counts: Counts | null;
  readonly sync: SyncPhase;
  /** The disk has no room: nothing more may be typed until it has. */
  readonly full: boolean;
};

/** `full` says it already. */
const ignoreQuota = (error: unknown) => {
  if (!isRefusal(error, "quota")) throw error;
};

export type Engine = ReturnType<typeof startEngine>;

const NOTHING: EngineState = {
  packs: null,
  open: null,
  counts: null,
  sync: { sending: false, stop: null, retryAt: null },
  full: false,
};

/** The engine of one tab: what the screens read (`state`, `subscribe`) and all that they may ask. Browser only. */
export function startEngine(device: Device) {
  let state = NOTHING;
  let pack: EnginePack | null = null;
  const listeners = new Set<() => void>();
  const become = (change: Partial<EngineState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const read = async () => {
    const packs = await summaries(device);
    const shown = pack?.packId ?? packs[0]?.id;
    if (!shown) return { packs, counts: null };
    return { packs, counts: await countsOf(device, shown) };
  };
  const reread = async () => become(await read());
  const { packs, outbox, files } = device.db;
  const unwatch = watchTables([packs, outbox, files], reread);

  async function sendAll(): Promise<SyncStop> {
    let stop: SyncStop = null;
    for (const { id } of await summaries(device)) {
      const result = await syncPack(device, id, pack?.packId === id ? pack : null);
      stop ??= result.stop;
      if (result.stop === "offline" || result.stop === "signed-out") break;
    }
    return stop;
  }
  const loop = startSyncLoop(sendAll, () => become({ sync: loop.phase() }));
  const stopIdle = lockWhenIdle(() => pack?.lock());

  /** The pack in hand, whose locking (by itself too) the screens are told. */
  async function hold(asked: Promise<OpenPack>): Promise<OpenPack> {
    pack?.lock();
    // Both come from `openPack`: the engine's parts see more of it than a screen.
    const held = (await asked) as EnginePack;
    pack = held;
    held.subscribe(() => {
      if (pack !== held) return;
      if (!held.isOpen()) pack = null;
      become({ open: pack });
    });
    await reread();
    become({ open: held, full: false });
    loop.nudge();
    return held;
  }
  const inHand = (): EnginePack => {
    if (!pack) throw new DeviceError("locked");
    return pack;
  };
  const guarded = async <T>(write: Promise<T>): Promise<T> => {
    try {
      const done = await write;
      if (state.full) become({ full: false });
      return done;
    } catch (error) {
      if (isRefusal(error, "quota")) become({ full: true });
      throw error;
    }
  };

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: (input: TakeInput, onStep?: (step: TakeStep) => void) => hold(takePack(device, input, onStep)),
    unlock: (packId: string, opener: Opener) => hold(unlockPack(device, packId, opener)),
    renew: (packId: string, opener: Opener) => hold(renewPack(device, packId, opener)),
    lock: () => pack?.lock(),
    /** Resolves once the change and its operation are on the disk: only then may the screen say « gardé sur cet appareil ». */
    keep: async (operation: NewOperation, photo?: Blob) => {
      const id = await guarded(inHand().keep(operation, photo));
      loop.nudge();
      return id;
    },
    toSend: async (packId: string) => (await countsOf(device, packId)).toSend,
    /** There may be room again: what waits in memory is written. */
    retryWriting: () => guarded(inHand().writeWaiting()).catch(ignoreQuota),
    /** « Envoyer maintenant » */
    sync: async () => {
      for (const { id } of await summaries(device)) await retryUnread(device, id);
      await loop.now();
    },
    /** On signing out: everything leaves this device but the sealed unsent work. */
    forget: async () => {
      pack?.lock();
      await forgetPacks(device);
    },
    sealedFile: (packId: string) => sealedFile(device, packId, pack?.packId === packId ? pack.unwritten() : []),
    plainFile: () => plainFile(device, inHand()),
    sendCarried: (file: Blob) => sendCarried(device, file),
    end: () => {
      loop.end();
      stopIdle();
      unwatch();
      pack?.lock();
    },
  };
}
