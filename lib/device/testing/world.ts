import { Dexie } from "dexie";
import { IDBKeyRange, indexedDB } from "fake-indexeddb";
import { newId } from "@/lib/domain/identifier";
import { type Bytes, bytesJson, fromBase64, randomBytes, toBase64 } from "../crypto/bytes";
import { importKey, places, unseal } from "../crypto/sealing";
import type { Device } from "../device";
import { openDatabase } from "../store/database";

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

type Wire = { id: string; sealed: { iv: string; text: string } };

const KEY_BYTES = 32;
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 304 ? null : JSON.stringify(body), { status, headers });

/** A server that opens, applies once and answers the same again; `fail` decides what goes wrong on the way. */
export class SmallServer {
  readonly sealKey: Bytes = randomBytes(KEY_BYTES);
  readonly packId = newId();
  readonly applied: { id: string; operation: unknown }[] = [];
  readonly files: string[] = [];
  readonly requests: string[] = [];
  pack: Record<string, unknown> = { entries: [{ name: "État civil" }], town: "Marqueville" };
  etag = '"1"';
  expiresAt = Date.now() + 7 * 86_400_000;
  outcome = "applied";
  /** Null lets the request through; `"lost"` carries it out and loses the answer. */
  fail: (path: string, count: number) => number | "cut" | "lost" | null = () => null;

  readonly fetch: typeof fetch = async (input, init) => {
    const path = String(input);
    this.requests.push(path);
    const failure = this.fail(path, this.requests.length);
    if (failure === "cut") throw new TypeError("network");
    if (typeof failure === "number") return json(failure, { v: 1, reason: "revoked" });
    const answer = await this.answer(path, init ?? {});
    if (failure === "lost") throw new TypeError("network");
    return answer;
  };

  private async answer(path: string, init: RequestInit): Promise<Response> {
    const taken = { v: 1, packId: this.packId, expiresAt: new Date(this.expiresAt).toISOString(), etag: this.etag };
    const given = { ...taken, sealKey: toBase64(this.sealKey), pack: this.pack };
    if (path.endsWith("/packs")) return json(200, given);
    if (path.includes("/packs/")) {
      const seen = new Headers(init.headers).get("if-none-match");
      return seen === this.etag ? json(304, null) : json(200, given, { etag: this.etag });
    }
    if (path.includes("/files/")) {
      this.files.push(path);
      return new Response(null, { status: 204 });
    }
    const { operations } = JSON.parse(String(init.body)) as { operations: Wire[] }; // what the engine sends
    for (const one of operations) await this.apply(one);
    return json(200, { v: 1, answers: operations.map(({ id }) => ({ id, outcome: this.outcome })) });
  }

  private async apply({ id, sealed }: Wire): Promise<void> {
    if (this.applied.some((one) => one.id === id)) return;
    const bytes = { iv: fromBase64(sealed.iv), text: fromBase64(sealed.text).buffer };
    const key = await importKey(this.sealKey);
    this.applied.push({ id, operation: bytesJson(await unseal(key, places.operation(this.packId, id), bytes)) });
  }
}

export const PIN = "246813";
export const ABOUT = { memberId: newId(), visitId: newId(), pin: PIN };

/** A device of its own for each test; `clock.ahead` moves its hands. */
export function newDevice(server: SmallServer): Device & { clock: { ahead: number } } {
  const clock = { ahead: 0 };
  const turns = new Map<string, Promise<unknown>>();
  return {
    clock,
    db: openDatabase(`registre-visite-${newId()}`),
    fetch: server.fetch,
    now: () => Date.now() + clock.ahead,
    label: "essai",
    alone: (name, work) => {
      const turn = (turns.get(name) ?? Promise.resolve()).then(work);
      turns.set(
        name,
        turn.catch(() => {}), // whoever asked is told
      );
      return turn;
    },
  };
}

/** Every byte that the device keeps, as text: what a thief who copies the disk could read. */
export async function everythingOn({ db }: Device): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array
      ? Buffer.from(new Uint8Array(value)).toString("latin1")
      : value,
  );
}
