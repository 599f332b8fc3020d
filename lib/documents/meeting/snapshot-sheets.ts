import type { WrittenSnapshot } from "@/lib/domain/meeting/written";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import type { Sheet, SheetRow } from "../spreadsheet/sheets";

const t = meetingFr.document;

const head = (cells: SheetRow["cells"]): SheetRow => ({ cells, head: true });
const plain = (cells: SheetRow["cells"]): SheetRow => ({ cells, head: false });

const FIRST = 36;
const OTHER = 14;

/** What the figures are, then a sheet for each table: numbers are numbers, a blank or hidden one says so in words. */
export function snapshotSheets(snapshot: WrittenSnapshot): Sheet[] {
  const about: Sheet = {
    name: t.about,
    widths: [120],
    rows: [
      head([`${snapshot.title}, ${snapshot.syndicate}`]),
      ...snapshot.about.map((line) => plain([line])),
      head([t.minutes]),
      plain([snapshot.sentence]),
      plain([t.seal(snapshot.sha256)]),
    ],
  };
  const tables = snapshot.cards.flatMap((card) =>
    card.tables.map(
      (table): Sheet => ({
        name: table.name,
        widths: table.columns.map((_, index) => (index === 0 ? FIRST : OTHER)),
        rows: [
          head([`${card.title}, ${card.note}`]),
          head(table.columns),
          ...table.cells.map((cells, row) =>
            plain(cells.map((cell, column) => cell ?? table.rows[row]?.[column] ?? "")),
          ),
          plain([`${t.formula}\u00a0: ${card.formula}`]),
        ],
      }),
    ),
  );
  return [about, ...tables];
}
