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

/** A PDF is laid out whole in memory, some 4 MB for a full entry: beyond this it leaves in volumes. */
export const PDF_VOLUME = 100;

/** The register itself, or its parts in the order of its entries when one PDF would be too long for the machine. */
export function volumesOf(exported: ExportedRegister): ExportedRegister[] {
  const ids = shownRecord(exported).entries.map(({ id }) => id);
  if (ids.length <= PDF_VOLUME) return [exported];
  const volumes = Math.ceil(ids.length / PDF_VOLUME);
  return Array.from({ length: volumes }, (_, index) => {
    const entries = ids.slice(index * PDF_VOLUME, (index + 1) * PDF_VOLUME);
    return { ...exported, entries, record: withEntries(exported.record, entries) };
  });
}

/** « registre-damprelle-2026-11-28-3.pdf » for the third volume. */
export const volumeName = (name: string, index: number): string => name.replace(/(\.\w+)?$/, `-${index + 1}$1`);
