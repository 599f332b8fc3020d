import type { Device } from "@/lib/device/device";
import type { Engine } from "@/lib/device/engine";
import type { NewOperation } from "@/lib/device/pack/own-operations";

const STORE = "texts";
const PAUSE_MS = 200;

function plainStore(): Promise<IDBDatabase> {
  const opened = indexedDB.open(`reference-${Math.random()}`, 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore(STORE);
  return new Promise((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
}

function putOnce(db: IDBDatabase, text: string): Promise<void> {
  const transaction = db.transaction(STORE, "readwrite", { durability: "strict" });
  transaction.objectStore(STORE).put(text, "pack");
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Nobody answers twice in so short a time: what the one before set off is over. */
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What `npm run bench` times inside the page. */
export const measuresOf = (engine: Engine, device: Device, pin: string) => ({
  /** Milliseconds of each keeping, from the call to « gardé sur cet appareil », and of the least that it could cost, in turn. */
  keeps: async (operations: readonly NewOperation[]): Promise<{ kept: number[]; least: number[] }> => {
    const db = await plainStore();
    const times: { kept: number[]; least: number[] } = { kept: [], least: [] };
    for (const operation of operations) {
      await pause();
      times.kept.push(await timed(() => engine.keep(operation)));
      await pause();
      times.least.push(await timed(() => putOnce(db, JSON.stringify(operation))));
    }
    db.close();
    return times;
  },
  /** Milliseconds from the request to the pack on the disk, sealed; the code's key is derived before it is asked for. */
  taking: async (memberId: string, visitId: string): Promise<number> => {
    let start = 0;
    let end = 0;
    await engine.take({ memberId, visitId, pin }, (step) => {
      if (step === "asked") start = performance.now();
      if (step === "kept") end = performance.now();
    });
    return end - start;
  },
  /** The least that taking it could cost: the request and one strict transaction. */
  fetching: async (visitId: string): Promise<number> => {
    const db = await plainStore();
    const start = performance.now();
    const answer = await device.fetch("/api/sync/v1/packs", {
      method: "POST",
      headers: { "content-type": "application/json", "x-registre-sync": "1" },
      body: JSON.stringify({ v: 1, visitId, device: device.label }),
    });
    await putOnce(db, await answer.text());
    const time = performance.now() - start;
    db.close();
    return time;
  },
});
