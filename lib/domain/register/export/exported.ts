import type { ExportFormat } from "../../export/job";
import type { FieldKey } from "../content/fields";
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
  /** Set for one document of several; `whole` when together they are the whole register, which the last one closes. */
  readonly volume?: { readonly number: number; readonly of: number; readonly whole: boolean };
};

/** What of the record may be shown to whom it was asked for. */
export const shownRecord = ({ record, extent, entries, edition }: ExportedRegister): RegisterRecord =>
  withEntries(extent === "public" && !edition ? publicRecord(record) : record, entries);

/** A document of pages is made whole in memory, some 5 MB for a full entry: with more entries than this it leaves in volumes. */
export const PDF_WHOLE = 100;

/** Entries of a volume: so that a register of thousands needs little more memory than that of a town. */
export const PDF_VOLUME = 30;

/** The register itself, or its parts in the order of its entries when one PDF would be too long for the machine. */
export function volumesOf(exported: ExportedRegister): ExportedRegister[] {
  const whole = exported.entries === null;
  const shown = shownRecord(exported).entries.filter(({ status }) => !whole || status !== "archived");
  if (shown.length <= PDF_WHOLE) return [exported];
  const of = Math.ceil(shown.length / PDF_VOLUME);
  return Array.from({ length: of }, (_, index) => {
    const entries = shown.slice(index * PDF_VOLUME, (index + 1) * PDF_VOLUME).map(({ id }) => id);
    const isLast = index + 1 === of;
    // What closes the register speaks of all its entries.
    const record = isLast && whole ? exported.record : withEntries(exported.record, entries);
    return { ...exported, entries, record, volume: { number: index + 1, of, whole } };
  });
}

/** What one register becomes in a format: volumes where the engine lays out pages, the one document elsewhere. */
export const documentsIn = (format: ExportFormat, exported: ExportedRegister): ExportedRegister[] =>
  format === "pdf" || format === "docx" ? volumesOf(exported) : [exported];

/** « registre-damprelle-2026-11-28-3.pdf » for the third volume. */
export const volumeName = (name: string, index: number): string => name.replace(/(\.\w+)?$/, `-${index + 1}$1`);
