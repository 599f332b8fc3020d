import { MEMBER_KINDS, type MemberKind } from "../member/kind";
import { type Member, memberSchema } from "../member/member";
import { type CsvFile, codeOf, dayIn, folded, type Problem, readCsv } from "./csv";

export const MEMBER_COLUMNS = ["nom", "type", "insee", "siren", "population", "adhere_le", "parti_le"] as const;

/** The fixture's words beside ours. */
const KIND_WORDS: readonly { code: MemberKind; label: string }[] = [
  { code: "school_body", label: "syndicat_scolaire" },
  { code: "epci", label: "communaute_de_communes" },
  { code: "epci", label: "EPCI" },
  { code: "epci", label: "Communauté de communes" },
];

type Labels = Readonly<Record<MemberKind, string>>;

type ReadMembers = {
  members: Member[];
  problems: Problem[];
  /** Where each name stands, by the name `folded`: what the database refuses is told by line too. */
  lines: ReadonlyMap<string, number>;
};

/** Members to add, or the reasons why none is: by line, names repeated in the file included. */
export function readMembers(text: string, labels: Labels): ReadMembers {
  const file: CsvFile = readCsv(text, MEMBER_COLUMNS);
  const kinds = [...MEMBER_KINDS.map((code) => ({ code, label: labels[code] })), ...KIND_WORDS];
  const problems: Problem[] = [...file.problems];
  const members: Member[] = [];
  const names = new Map<string, number>();
  for (const { line, cells } of file.lines) {
    const refuse = (reason: string) => problems.push({ line, reason });
    const { nom = "", type = "", insee = "", siren = "", population = "", adhere_le = "", parti_le = "" } = cells;
    const kind = codeOf(type, kinds);
    if (!kind) refuse(`type inconnu : « ${type} »`);
    const day = (cell: string, column: string) => {
      const read = cell === "" ? null : dayIn(cell);
      if (read === undefined) refuse(`${column} n’est pas une date : « ${cell} »`);
      return read ?? null;
    };
    if (population !== "" && !/^\d[\d\s\u00a0\u202f]*$/.test(population))
      refuse(`population n’est pas un nombre : « ${population} »`);
    const twin = names.get(folded(nom));
    if (twin !== undefined) refuse(`« ${nom} » est déjà à la ligne ${twin}`);
    names.set(folded(nom), line);
    const read = memberSchema.safeParse({
      name: nom,
      shortName: "",
      kind: kind ?? "other",
      insee,
      siren,
      population: population === "" ? null : Number(population.replace(/\D/g, "")),
      agentsCount: null,
      joinedOn: day(adhere_le, "adhere_le"),
      leftOn: day(parti_le, "parti_le"),
      parentMemberId: null,
    });
    if (read.success) members.push(read.data);
    else
      for (const issue of read.error.issues)
        refuse(REASONS[String(issue.path[0])] ?? `valeur refusée : ${issue.path.join(".")}`);
  }
  if (problems.length === 0 && members.length === 0) problems.push({ line: 1, reason: "aucun membre dans le fichier" });
  return { members, problems, lines: names };
}

const REASONS: Readonly<Record<string, string>> = {
  name: "le nom manque ou dépasse 200 caractères",
  siren: "le SIREN n’a pas neuf chiffres ou sa clé est fausse",
  insee: "le code INSEE n’a pas cinq caractères",
  population: "la population est refusée",
  leftOn: "le départ précède l’adhésion",
};
