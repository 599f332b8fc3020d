import type { Block, WrittenEntry, WrittenRegister } from "@/lib/domain/register/export/written";
import { registerExportFr } from "@/lib/i18n/fr/register-export";

/** A sheet as both formats write it. Every cell of a register is a text, never added up; figures are numbers. */
export type SheetRow = { readonly cells: readonly (string | number)[]; readonly head: boolean };
export type Sheet = { readonly name: string; readonly widths: readonly number[]; readonly rows: readonly SheetRow[] };

const t = registerExportFr;

const head = (...cells: string[]): SheetRow => ({ cells, head: true });
const plain = (cells: readonly string[]): SheetRow => ({ cells, head: false });

/** The title of a block heads its first column, as in the CNIL's model. */
const blockRows = ({ title, columns, rows, absent = [] }: Block): SheetRow[] => [
  head(title, ...columns),
  ...rows.map(plain),
  ...absent.map((label) => plain([label, t.data.no, ""])),
];

const about = (register: WrittenRegister): Sheet => ({
  name: t.sheet.about,
  widths: [32, 48, 28, 40, 40],
  rows: [
    head(register.title),
    plain([register.about]),
    ...register.opening.flatMap(blockRows),
    ...register.closing.flatMap(blockRows),
  ],
});

const list = ({ list: { title, columns }, parts, empty }: WrittenRegister): Sheet => {
  const entries = parts.flatMap(({ entries: some }) => some);
  return {
    name: title,
    widths: [40, 14, 16, 14, 60, 18, 18],
    rows: [
      head(title),
      head(...columns),
      ...(entries.length === 0 ? [plain([empty])] : entries.map(({ name, listed }) => plain([name, ...listed]))),
    ],
  };
};

/** Beyond the model, under a line that the import knows: what follows is no question of the model. */
const entrySheet = ({ blocks, ofModel }: WrittenEntry, index: number): Sheet => ({
  name: t.sheet.name(index + 1),
  widths: [44, 60, 36, 28, 24, 14, 16, 30],
  rows: [
    head(t.sheet.title, ""),
    ...blocks.slice(0, ofModel).flatMap(blockRows),
    ...(blocks.length > ofModel ? [head(t.sheet.beyond), ...blocks.slice(ofModel).flatMap(blockRows)] : []),
  ],
});

/** The workbook in the order of the CNIL's simplified model: the list of treatments, then a sheet for each. */
export const registerSheets = (register: WrittenRegister): Sheet[] => [
  about(register),
  list(register),
  ...register.parts.flatMap(({ entries }) => entries).map(entrySheet),
];
