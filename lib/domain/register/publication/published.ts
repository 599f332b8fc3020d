import type { EntryContent } from "../content";
import { filledContent } from "../content/blank";
import type { FieldKey } from "../content/fields";
import type { Seal } from "../export/check";
import { publicRecord } from "../export/public";
import type { EntryRecord, RegisterRecord } from "../export/record";
import { withoutFields } from "./withheld";

type EntryRow = Pick<EntryRecord, "id" | "ref" | "status" | "approvedVersion"> & {
  /** The version in force, word for word; null while none was approved. */
  inForce: { content: Readonly<Record<string, unknown>> } | null;
};

/** Why an entry is not in the public register; null when it is. */
export type LeftOut = "never-approved" | "archived" | "kept-back";

export function whyLeftOut({ status, inForce }: EntryRow): LeftOut | null {
  if (status === "archived") return "archived";
  if (inForce === null) return "never-approved";
  return filledContent(inForce.content).publicVisible ? null : "kept-back";
}

/** A version's seal, taken again of what is shown: the hash of the whole would let a guess at what is hidden be checked. */
function sealed(entry: EntryRecord, content: EntryContent, seal: Seal): EntryRecord {
  const versions = entry.versions.map((version) => ({
    ...version,
    sha256: seal({ entryId: entry.id, number: version.number, content }),
  }));
  return { ...entry, content, versions };
}

/** What the public is given of a register: its public part, less the fields that the town holds back. */
export function publishedRecord(record: RegisterRecord, withheld: readonly FieldKey[], seal: Seal): RegisterRecord {
  const shown = publicRecord(record);
  return {
    ...shown,
    entries: shown.entries.map((entry) => sealed(entry, withoutFields(entry.content, withheld), seal)),
  };
}
