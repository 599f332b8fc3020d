import { Document, HeadingLevel, ImageRun, Packer, Paragraph, type Table } from "docx";
import type { WrittenCard, WrittenSnapshot, WrittenTable } from "@/lib/domain/meeting/written";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { drawPicture, type Picture } from "../chart/picture";
import { footer, heading, page, styles, tableOf } from "../word/parts";

const t = meetingFr.document;
const { HEADING_1, HEADING_2, HEADING_3, TITLE } = HeadingLevel;

/** From how many columns on a table is as tight as a year of months. */
const MANY = 12;

/** Pixels of the text between the margins. */
const WIDTH = 600;

function pictured({ bytes, drawing }: Picture): Paragraph {
  const width = Math.min(WIDTH, drawing.width);
  const size = { width, height: Math.round((width * (drawing.height + 16)) / (drawing.width + 16)) };
  const altText = { name: drawing.title, title: drawing.title, description: drawing.description };
  return new Paragraph({ children: [new ImageRun({ type: "png", data: bytes, transformation: size, altText })] });
}

/** Two charts of one card each say which they are. */
const captioned = ({ drawing }: Picture) =>
  new Paragraph({ text: drawing.title, spacing: { before: 120 }, keepNext: true });

/** A year of months takes all the width: its first column holds a year, and asks for no more. */
const weights = ({ columns }: WrittenTable) =>
  columns.map((_, index) => (index > 0 ? 1 : columns.length > MANY ? 1.3 : Math.max(2, columns.length / 4)));

const tabled = (table: WrittenTable): (Paragraph | Table)[] => [
  heading(table.name, HEADING_3),
  tableOf({
    title: table.name,
    header: [...table.columns],
    weights: weights(table),
    rows: table.rows.map((row) => [...row]),
    note: "",
  }),
];

async function shown(card: WrittenCard): Promise<(Paragraph | Table)[]> {
  const pictures: Picture[] = [];
  for (const chart of card.charts) pictures.push(await drawPicture(chart));
  const said = [card.figure, card.caption || card.note].filter(Boolean).join(" ");
  return [
    heading(`${card.number}. ${card.title}`, HEADING_2),
    new Paragraph({ text: said, keepNext: pictures.length > 0 }),
    ...pictures.flatMap((one) => (pictures.length > 1 ? [captioned(one), pictured(one)] : [pictured(one)])),
    ...card.tables.flatMap(tabled),
    new Paragraph({ text: `${t.formula}\u00a0: ${card.formula}`, spacing: { before: 120 } }),
  ];
}

/** The paragraph for the minutes, then every figure with its picture and its tables, for whoever writes the minutes. */
export async function writeSnapshotDocx(snapshot: WrittenSnapshot): Promise<Buffer> {
  const cards: (Paragraph | Table)[] = [];
  for (const card of snapshot.cards) cards.push(...(await shown(card)));
  const children = [
    heading(snapshot.title, TITLE),
    ...snapshot.about.map((text) => new Paragraph({ text })),
    heading(t.minutes, HEADING_1),
    new Paragraph({ text: snapshot.sentence }),
    heading(meetingFr.figures.title, HEADING_1),
    ...cards,
    new Paragraph({ text: t.seal(snapshot.sha256) }),
  ];
  const document = new Document({
    title: `${snapshot.title}, ${snapshot.meeting}`,
    description: snapshot.sentence,
    creator: snapshot.syndicate,
    styles,
    sections: [{ properties: { page }, footers: { default: footer }, children }],
  });
  return Packer.toBuffer(document);
}
