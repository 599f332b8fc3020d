import { formatCountry } from "@/lib/i18n/format";
import { processorFr } from "@/lib/i18n/fr/processor";
import type { DirectoryLine } from "./directory-page";

const c = processorFr.list.columns;

/** The directory as a table for a spreadsheet. */
export const directorySheet = (rows: readonly DirectoryLine[]) => ({
  file: processorFr.list.file,
  header: [
    c.name,
    c.kind,
    processorFr.fields.siren,
    c.hosting,
    c.members,
    c.contracts,
    processorFr.card.contract,
    c.softwares,
  ],
  rows: rows.map((row) => [
    row.name,
    processorFr.kinds[row.kind],
    row.siren,
    formatCountry(row.hostingCountry),
    row.members,
    row.signed,
    row.contracts,
    row.softwares,
  ]),
});
