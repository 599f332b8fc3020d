import { DeviceError } from "../refusal";
import type { SyncStop } from "./sync";

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 5 * 60_000;
/** A few answers given one after the other leave in one request. */
const GATHER_MS = 700;

export type SyncPhase = { readonly sending: boolean; readonly stop: SyncStop; readonly retryAt: number | null };

export type SyncLoop = {
  readonly phase: () => SyncPhase;
  /** Something was kept: it leaves soon. */
  readonly nudge: () => void;
  /** At once, whatever it waited for. */
  readonly now: () => Promise<void>;
  readonly end: () => void;
};

/**
 * Sends now and then without being asked: soon after something is kept, when the network comes back, when the page is seen
 * again, and later and later after a failure. Browsers lie about the network, so their word only starts a try. No background
 * synchronisation: an iPad has none.
 */
export function startSyncLoop(send: () => Promise<SyncStop>, tell: () => void): SyncLoop {
  let phase: SyncPhase = { sending: false, stop: null, retryAt: null };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  const become = (next: SyncPhase) => {
    phase = next;
    tell();
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(now, ms);
  };
  async function once() {
    become({ ...phase, sending: true, retryAt: null });
    const stop = await send().catch((error: unknown): SyncStop => {
      if (error instanceof DeviceError) return "refused";
      become({ sending: false, stop: "refused", retryAt: null });
      throw error;
    });
    failures = stop === "offline" ? failures + 1 : 0;
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
    become({ sending: false, stop, retryAt: failures > 0 ? Date.now() + wait : null });
    if (failures > 0) later(wait);
  }
  function now(): Promise<void> {
    clearTimeout(timer);
    if (running) {
      again = true;
      return running;
    }
    running = once().finally(() => {
      running = null;
      if (again) later(GATHER_MS);
      again = false;
    });
    return running;
  }
  const seen = () => document.visibilityState === "visible" && void now();
  addEventListener("online", now);
  document.addEventListener("visibilitychange", seen);
  return {
    phase: () => phase,
    // After a failure the waiting time stands: each answer would else ask in vain.
    nudge: () => (phase.retryAt === null ? later(GATHER_MS) : undefined),
    now,
    end: () => {
      clearTimeout(timer);
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}
