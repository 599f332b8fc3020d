import {
  Footer,
  type HeadingLevel,
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
import { registerExportFr } from "@/lib/i18n/fr/register-export";

const t = registerExportFr.page;

/** Twentieths of a point: A4 less its margins. */
const MARGIN = 1020;
const WIDTH = 11906 - 2 * MARGIN;
export const page = { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };
const FONT = "Arial";
const HEAD = { fill: "EBEBEB", color: "auto", type: "clear" } as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

const paragraphs = (text: string, bold: boolean): Paragraph[] =>
  text.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] }));

/** A table whose first row is its header, on each page. A row stands whole on one; only one longer than a page is cut. */
export function tableOf({ header, weights, rows }: PageTable): Table {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = weights.map((weight) => Math.floor((WIDTH * weight) / total));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
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

export type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

export const heading = (text: string, level: Level, pageBreakBefore = false) =>
  new Paragraph({ text, heading: level, pageBreakBefore, keepNext: true });

const spaced = (before: number, size: number) => ({
  paragraph: { spacing: { before, after: 100 } },
  run: { font: FONT, size, bold: true, color: "000000" },
});

export const styles = {
  default: {
    document: { run: { font: FONT, size: 19, language: { value: "fr-FR" } } },
    title: spaced(0, 40),
    heading1: spaced(320, 30),
    heading2: spaced(280, 25),
    heading3: spaced(220, 21),
  },
};

export const footer = new Footer({
  children: [
    new Paragraph({
      alignment: "right",
      children: [
        new TextRun({ children: [`${t.number} `, PageNumber.CURRENT, ` ${t.of} `, PageNumber.TOTAL_PAGES], size: 16 }),
      ],
    }),
  ],
});
