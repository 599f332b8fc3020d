import { Dexie, type EntityTable, type Table } from "dexie";
import type { Bytes } from "../crypto/bytes";
import type { PinCost } from "../crypto/pin";
import type { Sealed } from "../crypto/sealing";

export type Wrap =
  | { readonly by: "pin"; readonly salt: Bytes; readonly cost: PinCost; readonly key: Sealed }
  | { readonly by: "passkey"; readonly salt: Bytes; readonly credentialId: Bytes; readonly key: Sealed };

/** `live` can be opened; of the others only what was not sent is left. */
export type PackState = "live" | "revoked" | "destroyed" | "left";

/** Nothing here names the town nor anybody: what does is in `content`, sealed. */
export type PackRow = {
  readonly id: string;
  readonly memberId: string;
  readonly visitId: string;
  readonly state: PackState;
  /** By this device's clock. */
  readonly takenAt: number;
  readonly expiresAt: number;
  readonly failures: number;
  readonly wraps: readonly Wrap[];
  readonly content: Sealed | null;
  readonly sealKey: Sealed | null;
  readonly etag: string;
  readonly bytes: number;
  readonly entries: number;
  /** When the visit is planned, which tells two packs apart; not there in what an earlier version took. */
  readonly visitAt?: number | null;
};

/** What is being typed, under the pack's key. */
export type RecordRow = {
  readonly packId: string;
  readonly key: string;
  readonly sealed: Sealed;
};

/** The three words of the screen: « gardé sur cet appareil », « envoyé », « enregistré ». */
export type Stage = "kept" | "sent" | "saved";

export type OutboxRow = {
  readonly seq: number;
  readonly id: string;
  readonly packId: string;
  /** What it is about: changes of one answer are one answer. */
  readonly subject: string;
  readonly stage: Stage;
  /** Null once the pack's content, read again from the server, holds it. */
  readonly sealed: Sealed | null;
  readonly outcome: string | null;
  readonly reason: string | null;
};

export type FileRow = {
  readonly operationId: string;
  readonly packId: string;
  readonly sent: 0 | 1;
  readonly sealed: Sealed;
};

export type DeviceDatabase = Dexie & {
  packs: EntityTable<PackRow, "id">;
  records: Table<RecordRow, [string, string]>;
  outbox: EntityTable<OutboxRow, "seq">;
  files: EntityTable<FileRow, "operationId">;
};

export const DATABASE = "registre-visite";

/** `strict`: the browser says « done » only once the system has put it on the disk. */
export function openDatabase(name: string = DATABASE): DeviceDatabase {
  // Dexie gives the tables their types by this cast only.
  const db = new Dexie(name, { chromeTransactionDurability: "strict" }) as DeviceDatabase;
  db.version(1).stores({
    packs: "id",
    records: "[packId+key], packId",
    outbox: "++seq, &id, [packId+stage]",
    files: "operationId, [packId+sent]",
  });
  return db;
}
