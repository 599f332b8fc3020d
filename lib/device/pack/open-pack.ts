import { newId } from "@/lib/domain/identifier";
import { places, seal, sealJson, unseal } from "../crypto/sealing";
import { type Device, written } from "../device";
import { DeviceError } from "../refusal";
import type { FileRow, OutboxRow, PackRow } from "../store/database";
import { watchTables } from "../store/watch";
import { type PackKeys, readContent } from "./content";
import { type Drafts, openDrafts } from "./drafts";
import { type NewOperation, type OwnOperation, OwnOperations, subjectOf } from "./own-operations";

export type OpenPack = {
  readonly packId: string;
  readonly memberId: string;
  readonly visitId: string;
  readonly expiresAt: number;
  /** The pack as the server gave it last; `operations` are laid over it. The same object until it changes. */
  readonly content: () => unknown;
  /** What was kept here and is not in `content` yet, oldest first. The same array until it changes. */
  readonly operations: () => readonly OwnOperation[];
  /** Unfinished text and the place in the visit, under the pack's key; `get` needs no waiting. */
  readonly drafts: Drafts;
  /**
   * Keeps an operation on the disk, and the photo that goes with it, in one transaction and in the order asked. Only once it
   * resolves may the screen say « gardé sur cet appareil ». Refuses with `quota` (nothing is lost: see `unwritten`) or `locked`.
   */
  readonly keep: (operation: NewOperation, photo?: Blob) => Promise<string>;
  readonly photo: (operationId: string) => Promise<Blob | null>;
  /** Operations that the disk had no room for; they are tried again before the next one, and go into the file to download. */
  readonly unwritten: () => readonly Pick<OutboxRow, "id" | "sealed">[];
  /** Tells when content, operations or openness change. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly isOpen: () => boolean;
  /** Drops the keys and what was read with them. */
  readonly lock: () => void;
};

/** For the engine's other parts; a screen has no use for it. */
export type EnginePack = OpenPack & {
  readonly keys: () => PackKeys;
  readonly writeWaiting: () => Promise<void>;
};

type Kept = { readonly operation: Omit<OutboxRow, "seq">; readonly photo: FileRow | null };

export async function openPack(device: Device, row: PackRow, given: PackKeys): Promise<EnginePack> {
  const { db } = device;
  const { id: packId, memberId, visitId } = row;
  if (!row.content) throw new DeviceError("no-pack");
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const own = new OwnOperations(packId, tell);
  const [now, rows] = await asItStands();
  const held = now?.content ? now : row; // another tab may have written it afresh while the code was tried
  await own.absorb(rows, given.seal);
  const content = await readContent(given.own, packId, held.content ?? row.content);
  let open: { keys: PackKeys; content: unknown; etag: string } | null = { keys: given, content, etag: held.etag };
  const inHand = () => {
    if (!open) throw new DeviceError("locked");
    return open;
  };
  const drafts = await openDrafts(device, packId, () => inHand().keys.own);

  /** The content and what is laid over it, of one moment: what the one holds by now is not in the other. */
  function asItStands(): Promise<readonly [PackRow | undefined, OutboxRow[]]> {
    const ownRows = db.outbox.where("[packId+stage]").between([packId, ""], [packId, "\uffff"]);
    return db.transaction("r", db.packs, db.outbox, async () => [
      await db.packs.get(packId),
      await ownRows.sortBy("seq"),
    ]);
  }
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {}); // whoever asked is told; the next one has its own turn
    return mine;
  };
  const waiting: Kept[] = [];
  const write = ({ operation, photo }: Kept) =>
    written<unknown>(() => {
      if (!photo) return db.outbox.add(operation);
      return db.transaction("rw", [db.outbox, db.files], async () => {
        await db.outbox.add(operation);
        await db.files.add(photo);
      });
    });
  const writeWaiting = async () => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      await write(next);
      waiting.shift();
    }
  };

  async function keep(asked: NewOperation, photo?: Blob): Promise<string> {
    const { keys } = inHand();
    const now = device.now();
    const id = newId(now);
    const operation = { ...asked, id, madeAt: new Date(now).toISOString() };
    const sealed = await sealJson(keys.seal, places.operation(packId, id), operation);
    const file = photo && (await seal(keys.seal, places.file(packId, id), await photo.arrayBuffer()));
    waiting.push({
      operation: { id, packId, subject: subjectOf(asked), stage: "kept", sealed, outcome: null, reason: null },
      photo: file ? { operationId: id, packId, sent: 0, sealed: file } : null,
    });
    await writeWaiting();
    own.add(operation);
    return id;
  }

  /** What another tab wrote: a fresh pack before the operations that it holds by now leave the list. */
  async function takeOver(now: PackRow | undefined, rows: OutboxRow[]): Promise<void> {
    if (!open) return;
    if (now?.state !== "live" || !now.content) return lock();
    if (now.etag !== open.etag) {
      const fresh = await readContent(open.keys.own, packId, now.content);
      if (open) Object.assign(open, { content: fresh, etag: now.etag });
      tell();
    }
    if (open) await own.absorb(rows, open.keys.seal);
  }
  const follow = async () => takeOver(...(await asItStands()));
  const unwatch = watchTables([db.packs, db.outbox], follow);
  function lock() {
    if (!open) return;
    open = null;
    own.clear();
    drafts.clear();
    unwatch();
    tell();
  }

  return {
    packId,
    memberId,
    visitId,
    expiresAt: row.expiresAt,
    content: () => inHand().content,
    operations: () => own.list(),
    drafts,
    keep: (operation, photo) => inTurn(() => keep(operation, photo)),
    photo: async (operationId) => {
      const { keys } = inHand();
      const found = await db.files.get(operationId);
      if (found?.packId !== packId) return null;
      return new Blob([await unseal(keys.seal, places.file(packId, operationId), found.sealed)], {
        type: "image/jpeg",
      });
    },
    unwritten: () => waiting.map(({ operation }) => operation),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isOpen: () => open !== null,
    lock,
    keys: () => inHand().keys,
    writeWaiting: () => inTurn(writeWaiting),
  };
}
