import "server-only";
import type { Actor } from "@/lib/domain/access/policy";

/** The member whose file it is: files of two members never share anything, not even the same bytes. */
export type Tenant = { readonly syndicateId: string; readonly memberId: string };
export type Place = Tenant & { readonly address: string };
export type StoredFile = { readonly address: string; readonly changedAt: Date };

/**
 * Where sealed files stand. Once `put` has answered, the file outlives a power cut, whole: only then may a row name it.
 * `get` gives null where nothing stands.
 */
export type Storage = {
  put(place: Place, sealed: Uint8Array): Promise<void>;
  get(place: Place): Promise<Uint8Array | null>;
  has(place: Place): Promise<boolean>;
  remove(place: Place): Promise<void>;
  list(tenant: Tenant): Promise<StoredFile[]>;
};

export const tenantOf = ({ syndicateId }: Pick<Actor, "syndicateId">, memberId: string): Tenant => ({
  syndicateId,
  memberId,
});

/** Identifiers and hashes, and the drafts that a cut may leave. */
const SAFE = /^(\.draft-)?[0-9a-f-]{1,64}$/;

/** The parts of a path or a key; anything but our own identifiers and hashes is a bug. */
export function partsOf(...names: string[]): string[] {
  if (!names.every((name) => SAFE.test(name))) throw new Error("a place of storage is made of identifiers");
  return names;
}
