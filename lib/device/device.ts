import { Dexie } from "dexie";
import { deviceName } from "./device-name";
import { DeviceError } from "./refusal";
import { DATABASE, type DeviceDatabase, openDatabase } from "./store/database";

/** What the engine asks of the browser; a test gives its own. */
export type Device = {
  readonly db: DeviceDatabase;
  readonly fetch: typeof fetch;
  /** This device's clock: it may be days off, so it orders nothing and proves nothing. */
  readonly now: () => number;
  /** By which the server's list of packs tells this device from another. */
  readonly label: string;
  /** Runs alone among the tabs of this device. */
  readonly alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
};

const LABEL_MAX = 80;

const aloneAmongTabs: Device["alone"] = async (name, work) =>
  // `request` is typed as giving back what the callback gives, awaited.
  navigator.locks ? ((await navigator.locks.request(name, work)) as Awaited<ReturnType<typeof work>>) : work();

/** The device as it is: one database of this origin, the network, the clock, the locks between tabs. */
export function thisDevice(name: string = DATABASE): Device {
  return {
    db: openDatabase(name),
    fetch: (...request) => fetch(...request),
    now: () => Date.now(),
    label: deviceName(navigator.userAgent, navigator.maxTouchPoints).slice(0, LABEL_MAX),
    alone: aloneAmongTabs,
  };
}

const isQuota = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === Dexie.errnames.QuotaExceeded ||
    error.name === "QuotaExceededError" ||
    ("inner" in error && isQuota(error.inner)));

/** A write that the disk has no room for is a refusal; any other failure stays what it is. */
export async function written<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isQuota(error) ? new DeviceError("quota") : error;
  }
}
