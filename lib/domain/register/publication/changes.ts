import { sameValue } from "../canonical";
import type { FieldKey } from "../content/fields";
import { differences } from "../diff";
import type { EntryRecord, RegisterRecord } from "../export/record";

export type EntryName = { readonly id: string; readonly ref: string; readonly name: string };
/** `fields` is empty when it was approved again and tells the public the same. */
export type EntryChange = EntryName & { readonly fields: readonly FieldKey[] };

export const HEAD_PARTS = ["member", "contacts", "dpo"] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

/** What moved in a public register since its last edition. */
export type PublicationChanges = {
  readonly added: readonly EntryName[];
  readonly removed: readonly EntryName[];
  readonly changed: readonly EntryChange[];
  readonly head: readonly HeadPart[];
  /** Fields that were told and are held back now, or the other way round. */
  readonly withheld: readonly FieldKey[];
};

type Public = { readonly withheld: readonly FieldKey[]; readonly register: RegisterRecord };

const named = ({ id, ref, content }: EntryRecord): EntryName => ({ id, ref, name: content.name });

/** The seal of what is shown of it, its number included: equal seals spare the comparison. */
const sealOf = ({ versions }: EntryRecord): string | undefined => versions[0]?.sha256;

const eitherOnly = (a: readonly FieldKey[], b: readonly FieldKey[]): FieldKey[] => [
  ...a.filter((field) => !b.includes(field)),
  ...b.filter((field) => !a.includes(field)),
];

function headParts(before: RegisterRecord, after: RegisterRecord): HeadPart[] {
  const same: Record<HeadPart, boolean> = {
    member: sameValue(before.member, after.member),
    contacts: sameValue(before.contacts, after.contacts),
    dpo: sameValue(before.dpo, after.dpo) && sameValue(before.profile, after.profile),
  };
  return HEAD_PARTS.filter((part) => !same[part]);
}

/** What `after` tells that `before` did not, and what it no longer tells: entries by entry, then field by field. */
export function publicationChanges(before: Public, after: Public): PublicationChanges {
  const withheld = eitherOnly(before.withheld, after.withheld);
  const old = new Map(before.register.entries.map((entry) => [entry.id, entry]));
  const fresh = new Set(after.register.entries.map(({ id }) => id));
  const changed = after.register.entries.flatMap((entry): EntryChange[] => {
    const former = old.get(entry.id);
    if (!former || sealOf(former) === sealOf(entry)) return [];
    const fields = differences(former.content, entry.content).map(({ field }) => field);
    // « Aucun destinataire » goes with the recipients: told once, with them.
    const told = fields.filter((field) => !withheld.includes(field === "noRecipient" ? "externalRecipients" : field));
    return told.length === 0 && former.approvedVersion === entry.approvedVersion
      ? []
      : [{ ...named(entry), fields: told }];
  });
  return {
    added: after.register.entries.filter(({ id }) => !old.has(id)).map(named),
    removed: before.register.entries.filter(({ id }) => !fresh.has(id)).map(named),
    changed,
    head: headParts(before.register, after.register),
    withheld,
  };
}

export const hasMoved = ({ added, removed, changed, head, withheld }: PublicationChanges): boolean =>
  [added, removed, changed, head, withheld].some((list) => list.length > 0);
