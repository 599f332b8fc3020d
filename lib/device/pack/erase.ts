import type { Device } from "../device";
import type { PackState } from "../store/database";

/**
 * Takes the keys, the pack and what was typed off this device, in one transaction. Work that was not sent stays, sealed under a
 * key that only the server has from now on: it can be sent, and read by nobody here.
 */
export async function erasePack({ db }: Device, packId: string, state: Exclude<PackState, "live">): Promise<void> {
  await db.transaction("rw", db.packs, db.records, db.outbox, db.files, async () => {
    await db.packs.update(packId, { state, wraps: [], content: null, sealKey: null, etag: "" });
    await db.records.where({ packId }).delete();
    await db.files.where({ packId, sent: 1 }).delete();
    await rowsOf(db, packId).modify((row, found) => {
      if (row.stage !== "kept") found.value = { ...row, sealed: null };
    });
    await removeIfSent(db, packId);
  });
}

const rowsOf = (db: Device["db"], packId: string) =>
  db.outbox.where("[packId+stage]").between([packId, ""], [packId, "\uffff"]);

async function removeIfSent(db: Device["db"], packId: string): Promise<void> {
  const toSend = await db.outbox.where({ packId, stage: "kept" }).count();
  const files = await db.files.where({ packId, sent: 0 }).count();
  if (toSend + files > 0) return;
  await rowsOf(db, packId).delete();
  await db.packs.delete(packId);
}

/** Leaves no trace of a closed pack whose work is all with the server. */
export async function tidyPack({ db }: Device, packId: string): Promise<void> {
  await db.transaction("rw", db.packs, db.outbox, db.files, async () => {
    const row = await db.packs.get(packId);
    if (row && row.state !== "live") await removeIfSent(db, packId);
  });
}

/** On signing out: of every pack only the sealed unsent work is left. */
export async function forgetPacks(device: Device): Promise<void> {
  for (const { id, state } of await device.db.packs.toArray()) {
    if (state === "live") await erasePack(device, id, "left");
    else await tidyPack(device, id);
  }
}
