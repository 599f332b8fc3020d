import type { FieldKey } from "../content";
import { publicRecord } from "./public";
import { type Extent, type RegisterRecord, withEntries } from "./record";

/** A register on its way out: what a service read, and what was asked for. A plain value, which may change process. */
export type ExportedRegister = {
  readonly record: RegisterRecord;
  /** sha256 of the whole record's canonical text, in hexadecimal. */
  readonly sha256: string;
  readonly extent: Extent;
  /** Ids of the entries asked for; null for all. */
  readonly entries: readonly string[] | null;
  /** By id, for the templates set aside. */
  readonly templateNames: Readonly<Record<string, string>>;
  readonly syndicate: string;
  /** The day 'YYYY-MM-DD' and the instant, ISO, of the export. */
  readonly today: string;
  readonly at: string;
  /** Set for a published edition: `record` is then what was published, already public, and `sha256` is the edition's. */
  readonly edition?: { readonly number: number; readonly withheld: readonly FieldKey[] };
};

/** What of the record may be shown to whom it was asked for. */
export const shownRecord = ({ record, extent, entries }: ExportedRegister): RegisterRecord =>
  withEntries(extent === "public" ? publicRecord(record) : record, entries);
