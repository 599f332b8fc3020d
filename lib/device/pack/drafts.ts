import { places, sealJson, unsealJson } from "../crypto/sealing";
import { type Device, written } from "../device";

export type Drafts = {
  readonly get: (key: string) => unknown;
  /** At once in memory; the promise tells when it is on the disk. The last one put wins, whatever order they are asked in. */
  readonly put: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** What is being typed and is not yet an answer; nothing of it is ever sent. */
export async function openDrafts(
  device: Device,
  packId: string,
  key: () => CryptoKey,
): Promise<Drafts & { clear: () => void }> {
  const { db } = device;
  const own = key();
  const rows = await db.records.where({ packId }).toArray();
  const read = rows.map(async (row) => {
    return [row.key, await unsealJson(own, places.record(packId, row.key), row.sealed)] as const;
  });
  const held = new Map<string, unknown>(await Promise.all(read));
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {}); // whoever asked is told; the next one has its own turn
    return mine;
  };
  return {
    get: (name) => held.get(name),
    put: (name, value) => {
      const sealing = key();
      held.set(name, value);
      return inTurn(async () => {
        const sealed = await sealJson(sealing, places.record(packId, name), value);
        await written(() =>
          db.transaction("rw", db.packs, db.records, async () => {
            // Erased meanwhile by another tab: nothing is put back.
            if ((await db.packs.get(packId))?.state === "live") await db.records.put({ packId, key: name, sealed });
          }),
        );
      });
    },
    remove: (name) => {
      held.delete(name);
      return inTurn(async () => {
        await db.records.where({ packId, key: name }).delete();
      });
    },
    clear: () => held.clear(),
  };
}
