import { places, unsealJson } from "../crypto/sealing";
import type { OutboxRow, Stage } from "../store/database";

/** An operation of `lib/domain/sync` without what the engine adds: its id and the instant on this device's clock. */
export type NewOperation = { readonly kind: string } & Readonly<Record<string, unknown>>;

export type OwnOperation = {
  readonly id: string;
  readonly kind: string;
  readonly stage: Stage;
  /** The server's word once it answered: `applied`, `merged`, `conflict`, `refused`, `kept`. */
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly operation: NewOperation & { readonly id: string; readonly madeAt: string };
};

const SUBJECTS = ["question", "photoId", "findingId", "actionId", "entryId"] as const;

/** What an operation is about: two changes of one answer are counted as one answer. Ids and codes only: it stands in clear. */
export function subjectOf(operation: NewOperation): string {
  const [group] = operation.kind.split("-"); // finding and finding-change are about one finding
  const subject = SUBJECTS.map((name) => operation[name]).find((value) => typeof value === "string");
  return subject ? `${group}:${subject}` : operation.kind;
}

/** In memory, while the pack is open, the operations that its content does not hold yet. */
export class OwnOperations {
  private known = new Map<string, OwnOperation>();
  private listed: readonly OwnOperation[] = [];
  /** Kept by this tab and among no rows yet: rows that were read before they were written must not take them away. */
  private readonly unseen = new Set<string>();
  private closed = false;

  constructor(
    private readonly packId: string,
    private readonly tell: () => void,
  ) {}

  list(): readonly OwnOperation[] {
    return this.listed;
  }

  clear(): void {
    this.closed = true;
    this.unseen.clear();
    this.known = new Map();
    this.listed = [];
  }

  /** One that was kept this instant: no need to read it back. */
  add(operation: OwnOperation["operation"]): void {
    const { id, kind } = operation;
    if (this.known.has(id)) return;
    this.unseen.add(id);
    this.become(new Map(this.known).set(id, { id, kind, stage: "kept", outcome: null, reason: null, operation }));
  }

  private become(now: Map<string, OwnOperation>): void {
    if (this.closed) return;
    this.known = now;
    this.listed = [...now.values()];
    this.tell();
  }

  /** Takes over the rows as they stand, from this tab or another; each is read once. */
  async absorb(rows: readonly OutboxRow[], key: CryptoKey): Promise<void> {
    const before = this.known;
    const read = rows.map(async (row) => before.get(row.id)?.operation ?? (await this.read(row, key)));
    const operations = await Promise.all(read);
    const now = new Map<string, OwnOperation>();
    for (const { id } of rows) this.unseen.delete(id);
    for (const [index, { id, sealed, stage, outcome, reason }] of rows.entries()) {
      const operation = operations[index];
      if (sealed && operation) now.set(id, { id, kind: operation.kind, stage, outcome, reason, operation });
    }
    for (const [id, added] of this.known) if (this.unseen.has(id)) now.set(id, added);
    if (!same(this.known, now)) this.become(now);
  }

  private async read({ id, sealed }: OutboxRow, key: CryptoKey): Promise<OwnOperation["operation"] | null> {
    if (!sealed) return null;
    // Written by `keep` and authenticated by its seal.
    return (await unsealJson(key, places.operation(this.packId, id), sealed)) as OwnOperation["operation"];
  }
}

const same = (a: ReadonlyMap<string, OwnOperation>, b: ReadonlyMap<string, OwnOperation>): boolean =>
  a.size === b.size &&
  [...b].every(([id, { stage, outcome }]) => a.get(id)?.stage === stage && a.get(id)?.outcome === outcome);
