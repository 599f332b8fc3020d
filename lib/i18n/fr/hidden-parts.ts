import { formatNumber, plural } from "../format";

type Column = { readonly sheet: string; readonly heading: string };
type Lines = { readonly sheet: string; readonly lines: readonly number[] };

/** Beyond it, a list of lines is no help. */
const MOST_NAMED = 12;

function places({ sheet, lines }: Lines): string {
  const named = lines.slice(0, MOST_NAMED).map((line) => formatNumber(line));
  const last = lines.length <= MOST_NAMED && named.length > 1 ? named.splice(-1) : [];
  const list = [named.join(", "), ...last].join(" et ");
  return `${sheet}, ${lines.length > 1 ? "lignes" : "ligne"} ${list}${lines.length > MOST_NAMED ? "…" : ""}`;
}

const columnsSaid = (columns: readonly Column[]): string =>
  `${columns.length > 1 ? "Colonnes masquées, laissées" : "Colonne masquée, laissée"} de côté\u00a0: ${columns.map(({ heading }) => `«\u00a0${heading}\u00a0»`).join(", ")}.`;

function linesSaid(hidden: readonly Lines[]): string {
  const count = hidden.reduce((sum, { lines }) => sum + lines.length, 0);
  return `Le fichier masque ${plural(count, "ligne", "lignes")}, que l’import lit aussi\u00a0: ${hidden.map(places).join("\u00a0; ")}.`;
}

/** What a spreadsheet does not show of itself: columns are left out, lines are read. */
export const hiddenPartsFr = {
  columns: columnsSaid,
  lines: linesSaid,
  /** A sentence each, none where nothing is hidden. */
  all: (columns: readonly Column[], lines: readonly Lines[]): string[] => [
    ...(columns.length > 0 ? [columnsSaid(columns)] : []),
    ...(lines.length > 0 ? [linesSaid(lines)] : []),
  ],
  line: "Ligne masquée dans le fichier",
  toShow: "Pour les lire, affichez-les dans le tableur, puis envoyez de nouveau le fichier.",
} as const;
