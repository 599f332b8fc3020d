import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { Block, WrittenEntry, WrittenRegister } from "@/lib/domain/register/export/written";
import { formatDayNumeric, formatNumber } from "@/lib/i18n/format";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { writeShown } from "./write-register";

const t = publicationFr.document;

type Edition = NonNullable<ExportedRegister["edition"]>;

/** The one block of the model where a field held back would read as « there is none ». */
const RECIPIENTS: readonly FieldKey[] = ["internalRecipients", "externalRecipients", "processors"];
const [RECIPIENTS_COLUMN, PROCESSORS_COLUMN] = [7, 8];

const named = (fields: readonly FieldKey[]) => fields.map((field) => registerFieldsFr.fields[field]).join(", ");

/** « Registre au 14/03/2026, édition 2 ». */
export const editionTitle = (number: number, day: string): string =>
  t.title(formatDayNumeric(day), formatNumber(number));

function withRecipientsHeld(block: Block, held: readonly FieldKey[]): Block {
  if (block.title !== registerExportFr.recipients.title || held.length === 0) return block;
  const rest = block.columns.slice(1).map(() => "");
  return { ...block, rows: [...block.rows, [t.notTold, named(held), ...rest]] };
}

function withHeld(entry: WrittenEntry, withheld: readonly FieldKey[]): WrittenEntry {
  const held = RECIPIENTS.filter((field) => withheld.includes(field));
  const line = [...entry.line];
  if (held.some((field) => field !== "processors"))
    line[RECIPIENTS_COLUMN] = [line[RECIPIENTS_COLUMN], t.notTold].filter(Boolean).join("\n");
  if (held.includes("processors")) line[PROCESSORS_COLUMN] = t.notTold;
  return { ...entry, line, blocks: entry.blocks.map((block) => withRecipientsHeld(block, held)) };
}

/** A published edition in words: its number, its day and its seal, and what the town does not tell. */
export function writeEdition(exported: ExportedRegister, { number, withheld }: Edition): WrittenRegister {
  const { record, sha256, today } = exported;
  const written = writeShown(record, exported);
  const about: Block = {
    title: t.about,
    columns: [""],
    rows: [
      [t.edition, editionTitle(number, today)],
      [t.sha256, sha256],
      [t.withheld, withheld.length === 0 ? t.nothingWithheld : named(withheld)],
    ],
  };
  return {
    ...written,
    opening: [about, ...written.opening],
    parts: written.parts.map((part) => ({ ...part, entries: part.entries.map((entry) => withHeld(entry, withheld)) })),
  };
}
