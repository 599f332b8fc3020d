import type { ActCells, ActField } from "./act-field";
import { actReader, type ImportedAct, type ImportedCollectiveAct, type Known } from "./act-reader";
import type { CsvFile, Problem } from "./csv";

export const INTERVENTION_COLUMNS = [
  "date",
  "adherent",
  "service",
  "theme",
  "type",
  "mode",
  "statut",
  "collective",
  "objet",
] as const;

export type ImportedActs = { acts: ImportedAct[]; collective: ImportedCollectiveAct[]; problems: Problem[] };

const COLUMN_FIELDS: Readonly<Record<string, ActField>> = {
  adherent: "member",
  statut: "status",
  objet: "subject",
  canal: "channel",
  duree: "duration",
  trajet: "travel",
};
const FIELDS: ReadonlySet<string> = new Set(["date", "service", "theme", "type", "mode", "collective"]);

/** A line of our own CSV by what it answers. */
const cellsOf = (cells: Readonly<Record<string, string>>): ActCells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]) => {
      const field = COLUMN_FIELDS[name] ?? (FIELDS.has(name) ? name : undefined);
      return field ? [[field, cell]] : [];
    }),
  );

/** Acts to write, or the reasons why none is. A collective act has no member; an act with one member has one. */
export function readInterventions(
  lines: readonly { readonly line: number; readonly cells: ActCells }[],
  known: Known,
  before: readonly Problem[] = [],
): ImportedActs {
  const problems: Problem[] = [...before];
  const acts: ImportedAct[] = [];
  const collective: ImportedCollectiveAct[] = [];
  const read = actReader(known, {});
  for (const { line, cells } of lines) {
    const one = read(cells);
    if (one.kind === "act") acts.push(one.act);
    else if (one.kind === "collective") collective.push(one.act);
    else problems.push(...one.problems.map(({ reason }) => ({ line, reason })));
  }
  if (problems.length === 0 && acts.length + collective.length === 0)
    problems.push({ line: 1, reason: "aucune intervention dans le fichier" });
  return { acts, collective, problems };
}

/** The lines of our own CSV (`INTERVENTION_COLUMNS`, and `canal`, `duree`, `trajet` where they are). */
export const csvActs = ({ lines }: CsvFile) => lines.map(({ line, cells }) => ({ line, cells: cellsOf(cells) }));
