import { folded } from "./csv";

export type KnownMember = { id: string; name: string; siren: string; insee: string };

const COMMUNE = /^(?:mairie|commune|ville|village) (de la |de l'|des |du |de |d')(.+)$/;
const ARTICLES: Readonly<Record<string, string>> = { "de la ": "la ", "de l'": "l'", "des ": "les ", "du ": "le " };

/** « Mairie du Val » names the commune « Le Val »; nothing else is taken off, for a CCAS is not its commune. */
function communeIn(wanted: string): string | undefined {
  const [, link = "", name] = COMMUNE.exec(wanted) ?? [];
  return name && `${ARTICLES[link] ?? ""}${name}`;
}

/** The members that a cell may mean: named as they are, by number, SIREN or INSEE code, or as the town hall of a commune. */
export function membersNamed(cell: string, members: readonly KnownMember[]): readonly KnownMember[] {
  const wanted = folded(cell);
  const number = cell.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
  if (wanted === "") return [];
  const byId = members.filter(({ id }) => id === wanted);
  if (byId.length > 0) return byId;
  const byNumber = members.filter(({ siren, insee }) => siren === number || insee === number);
  if (byNumber.length > 0) return byNumber;
  const called = (text: string | undefined) => members.filter(({ name }) => folded(name) === text);
  const byName = called(wanted);
  return byName.length > 0 ? byName : called(communeIn(wanted));
}
