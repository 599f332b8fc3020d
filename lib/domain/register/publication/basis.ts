import { sameValue } from "../canonical";
import type { FieldKey } from "../content/fields";
import type { EntryRecord, RegisterRecord } from "../export/record";

/** Everything of a public register that belongs to no entry. */
export type PublicHead = Pick<RegisterRecord, "member" | "contacts" | "profile" | "dpo">;

/**
 * What an edition was drawn from, in short: the versions then in force by entry, those kept back included. A version never
 * changes, so that equal bases make equal editions: the register's page compares these and reads no content.
 */
export type Basis = {
  readonly head: PublicHead;
  readonly withheld: readonly FieldKey[];
  readonly versions: Readonly<Record<string, number>>;
};

type InForce = Pick<EntryRecord, "id" | "status" | "approvedVersion">;

export const versionsOf = (entries: readonly InForce[]): Record<string, number> =>
  Object.fromEntries(
    entries.flatMap(({ id, status, approvedVersion }) =>
      approvedVersion === null || status === "archived" ? [] : [[id, approvedVersion]],
    ),
  );

export const headOf = ({ member, contacts, profile, dpo }: RegisterRecord): PublicHead => ({
  member,
  contacts,
  profile,
  dpo,
});

/** Ids of the entries that came, went or were approved again between two bases. */
export function movedEntries(before: Basis, after: Basis): string[] {
  const ids = new Set([...Object.keys(before.versions), ...Object.keys(after.versions)]);
  return [...ids].filter((id) => before.versions[id] !== after.versions[id]);
}

export const sameBasis = (before: Basis, after: Basis): boolean => sameValue(before, after);
