import type { WrittenCard, WrittenSnapshot } from "@/lib/domain/meeting/written";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { drawingOf } from "../chart/drawing";
import { pageText } from "../pages/table";
import { typesetText } from "../typst/missing";

const t = meetingFr.document;

/** Tables that the two pages have room for, as the commission asked; the others stand in the spreadsheet and the text document. */
const PRINTED = new Set(["themes", "types", "months", "registers", "cases"]);
/** The most that a drawing is wide, in points: a square a member needs less than a year of months. */
const ROOM = { squares: 160, bars: 330, lines: 520 };

const card = (it: WrittenCard) => ({
  number: String(it.number),
  title: it.title,
  // A figure says itself what it is out of, and so does each of two charts.
  note: it.figure || it.charts.length > 1 ? "" : pageText(it.note),
  figure: pageText(it.figure),
  caption: pageText(it.caption),
  charts: it.charts.map((chart) => ({ ...drawingOf(chart), room: ROOM[chart.kind] })),
  tables: (PRINTED.has(it.code) ? it.tables.slice(0, 1) : []).map(({ name, columns, rows }) => ({
    name,
    columns,
    rows,
  })),
});

type Shown = ReturnType<typeof card>;

/** Cards side by side, as on the screen: three, then two, then one across. */
function bands(cards: readonly WrittenCard[]): Shown[][] {
  const wide = cards.filter(({ code }) => code === "modes" || code === "months").map((it) => [card(it)]);
  const halves = cards.filter(({ code }) => code === "themes" || code === "types").map(card);
  const rest = cards.filter(({ code }) => !["modes", "months", "themes", "types"].includes(code)).map(card);
  const narrow = rest.length > 0 ? [rest] : [];
  const middle = halves.length > 0 ? [halves] : [];
  return wide.length > 0 ? [...wide, ...narrow] : [...narrow, ...middle];
}

/** The two pages of a meeting in PDF/UA-1, each chart with its values in words. */
export function writeSnapshotPdf(snapshot: WrittenSnapshot): Promise<Buffer> {
  const sheets = ([1, 2] as const).map((sheet) => bands(snapshot.cards.filter((it) => it.sheet === sheet)));
  return typesetText("snapshot.typ", "snapshot.json", {
    title: pageText(snapshot.title),
    meeting: pageText(snapshot.meeting),
    syndicate: pageText(snapshot.syndicate),
    sentence: pageText(snapshot.sentence),
    about: snapshot.about.map(pageText),
    seal: t.seal(snapshot.sha256),
    sheets: sheets.filter(({ length }) => length > 0),
    words: { page: t.page, of: t.of },
  });
}
