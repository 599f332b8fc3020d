import { Document, HeadingLevel, Packer, Paragraph, type Table } from "docx";
import type { PageTable } from "@/lib/domain/register/export/pages";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { pagesOf } from "../pages/pages";
import { footer, heading, type Level, page, styles, tableOf } from "./parts";

const shown = (table: PageTable, level: Level): (Paragraph | Table)[] => [
  heading(table.title, level),
  ...(table.rows.length > 0 ? [tableOf(table)] : []),
  new Paragraph({ text: table.note }),
];

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
  const document = new Document({
    title: pages.title,
    description: pages.about,
    creator: pages.memberName,
    styles,
    sections: [{ properties: { page }, footers: { default: footer }, children }],
  });
  return Packer.toBuffer(document);
}
