import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PageTable } from "@/lib/domain/register/export/pages";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { pagesOf } from "../pages/pages";

const t = registerExportFr.page;

/** Twentieths of a point: A4 less its margins. */
const [MARGIN, WIDTH] = [1020, 11906 - 2 * 1020];
const FONT = "Arial";
const HEAD = { fill: "EBEBEB", color: "auto", type: "clear" } as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

const paragraphs = (text: string, bold: boolean): Paragraph[] =>
  text.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] }));

function tableOf({ header, weights, rows }: PageTable): Table {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = weights.map((weight) => Math.floor((WIDTH * weight) / total));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead,
      children: cells.map(
        (text, column) =>
          new TableCell({
            children: paragraphs(text, isHead),
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            margins: CELL_MARGINS,
            ...(isHead && { shading: HEAD }),
          }),
      ),
    });
  return new Table({
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
  });
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

const heading = (text: string, level: Level, pageBreakBefore = false) =>
  new Paragraph({ text, heading: level, pageBreakBefore, keepNext: true });

const shown = (table: PageTable, level: Level): (Paragraph | Table)[] => [
  heading(table.title, level),
  ...(table.rows.length > 0 ? [tableOf(table)] : []),
  new Paragraph({ text: table.note }),
];

const spaced = (before: number, size: number) => ({
  paragraph: { spacing: { before, after: 100 } },
  run: { font: FONT, size, bold: true, color: "000000" },
});

const styles = {
  default: {
    document: { run: { font: FONT, size: 19, language: { value: "fr-FR" } } },
    title: spaced(0, 40),
    heading1: spaced(320, 30),
    heading2: spaced(280, 25),
    heading3: spaced(220, 21),
  },
};

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: "right",
      children: [
        new TextRun({ children: [`${t.number} `, PageNumber.CURRENT, ` ${t.of} `, PageNumber.TOTAL_PAGES], size: 16 }),
      ],
    }),
  ],
});

/** The register as a text document: titles by levels, and tables whose header row is one. */
export async function writeRegisterDocx(register: WrittenRegister): Promise<Buffer> {
  const pages = pagesOf(register);
  const { HEADING_1, HEADING_2, HEADING_3, TITLE } = HeadingLevel;
  const children = [
    heading(pages.title, TITLE),
    new Paragraph({ text: pages.about }),
    ...pages.opening.flatMap((table) => shown(table, HEADING_1)),
    ...shown(pages.list, HEADING_1),
    ...pages.parts.flatMap(({ title, entries }) => [
      heading(title, HEADING_1, true),
      ...entries.flatMap((entry, rank) => [
        heading(entry.title, HEADING_2, rank > 0),
        ...entry.tables.flatMap((table) => shown(table, HEADING_3)),
      ]),
    ]),
    ...pages.closing.flatMap((table) => shown(table, HEADING_1)),
  ];
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const document = new Document({
    title: pages.title,
    description: pages.about,
    creator: pages.memberName,
    styles,
    sections: [{ properties: { page: { margin } }, footers: { default: footer }, children }],
  });
  return Packer.toBuffer(document);
}
