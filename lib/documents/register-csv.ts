import type { Block, WrittenEntry, WrittenRegister } from "@/lib/domain/register/export/written";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { writeCsv } from "./csv";
import { saidOnce } from "./pages/table";

/** A block in one cell: a line each row, its cells under their headers. */
function wordsOf({ columns, rows }: Block): string {
  return saidOnce(rows)
    .map(([about = "", ...cells]) => {
      const said = cells.map((cell, index) => (cell && columns[index] ? `${columns[index]}\u00a0: ${cell}` : cell));
      return [about, said.filter(Boolean).join(" ; ")].filter(Boolean).join("\u00a0: ");
    })
    .join("\n");
}

const blockIn = ({ blocks }: WrittenEntry, title: string): string =>
  blocks
    .filter((block) => block.title === title)
    .map(wordsOf)
    .join("\n");

/**
 * One row per treatment: the columns of a register kept in a spreadsheet, its member, then the whole entry, a column for each of
 * its parts.
 */
export function writeRegisterCsv({ line, memberName, parts }: WrittenRegister): string {
  const entries = parts.flatMap((part) => part.entries);
  const titles = [...new Set(entries.flatMap(({ blocks }) => blocks.map(({ title }) => title)))];
  return writeCsv(
    [...line, registerExportFr.lineMember, ...titles.map(registerExportFr.linePart)],
    entries.map((entry) => [...entry.line, memberName, ...titles.map((title) => blockIn(entry, title))]),
  );
}
