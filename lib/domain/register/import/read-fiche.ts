import { ficheLines } from "./fiche-lines";
import { FicheReader } from "./fiche-reader";
import type { Choices } from "./header";
import { matchWith } from "./match-column";
import type { Answer, RawEntry } from "./raw-entry";
import type { Sheet } from "./sheet";
import type { ImportTarget } from "./target";

/** Questions that the lines of a sheet must answer between them to be the sheet of one treatment. */
const FEWEST = 5;
const ESSENTIAL: readonly ImportTarget[] = ["name", "purposes"];
/** What only a treatment is asked; a cover page asks the name, the address and the contacts of the town. */
const SUBSTANCE: readonly ImportTarget[] = [
  "purposes",
  "lawfulBasis",
  "dataSubjects",
  "dataCategories",
  "retention",
  "recipients",
];

const firstCell = (cells: readonly string[]) => cells.find((cell) => cell !== "") ?? "";

/** Whether the sheet asks its questions line after line, as the CNIL's model does, and not column beside column. */
export function isFiche(sheet: Sheet, choices: Choices): boolean {
  const targets = ficheLines(sheet, choices).map((cells) =>
    matchWith(choices.mapping, choices.saved, firstCell(cells)),
  );
  const asked = new Set(
    targets.filter(({ by, target }) => by !== "none" && target !== "note").map(({ target }) => target),
  );
  const isTreatment = targets.some(({ by, target }) => by !== "likeness" && SUBSTANCE.includes(target));
  return asked.size >= FEWEST && isTreatment && ESSENTIAL.some((target) => asked.has(target));
}

const PLACEHOLDER =
  /^(?:\[.*\]|<.*>|x{2,}|…+|\.{2,}|exemple.*|(?:nom|intitulé) du traitement|à (?:compléter|remplir|renseigner).*|…)$/i;

const TITLE =
  /^fiche (?:de registre )?(?:de l['’]activité(?: de traitement)?|du traitement)\s*[:–-]?\s+(?!de traitement)(.{3,90})$/iu;
/** « T01 Cantine », « 3 - Cantine »: the rank of a sheet is no part of the name. */
const RANK = /^(?:[a-z]{1,2}|fiche|n°)?\s*\d{1,3}\s*[-–:.)_]?\s+(?=\p{L})/iu;

/** The name by which a sheet that asks for none calls its treatment: in its title, else on its tab. */
function calledBy({ name, rows }: Sheet): string {
  const [first] = rows;
  const filled = first?.cells.filter((cell, index, all) => cell !== "" && cell !== all[index - 1]) ?? [];
  const titled =
    filled.length === 1 ? TITLE.exec(firstCell(filled).replace(/\s+/gu, " ").trim())?.[1]?.trim() : undefined;
  return titled !== undefined && !PLACEHOLDER.test(titled) ? titled : name.replace(RANK, "");
}

/** « Fiche de traitement PM-01 », « Fiche de registre | REF-011 »: a code beside the title is the reference of the sheet. */
const TITLE_CODE = /^fiche (?:(?:de |du )?(?:registre|traitement) )?(?:n[°o] ?)?[:–-]? ?(\p{L}{1,6}[-_./ ]?\d{1,4})$/iu;

function codeIn({ rows }: Sheet): string | undefined {
  const title = rows[0]?.cells.filter((cell) => cell !== "").join(" ") ?? "";
  return TITLE_CODE.exec(title.replace(/\s+/gu, " ").trim())?.[1]?.trim();
}

export type ReadFiche = { readonly raw: RawEntry; readonly headings: readonly FicheHeading[] };
export type FicheHeading = { readonly heading: string; readonly example: string };

/** The treatment of one sheet; undefined when the sheet is a model that nobody filled in. */
export function readFiche(sheet: Sheet, choices: Choices): ReadFiche | undefined {
  const reader = new FicheReader(choices);
  for (const cells of ficheLines(sheet, choices)) reader.take(cells);
  const { answers, categories, transfers, internal } = reader.result();
  const name = answers.find(({ target }) => target === "name");
  const named = name !== undefined && !PLACEHOLDER.test(name.text.trim());
  const said = answers.filter(({ target }) => target !== "known" && target !== "note" && target !== "name");
  if (!named && said.length + categories.length < 3) return undefined;
  const title = { target: "name" as const, heading: name?.heading ?? "", text: calledBy(sheet) };
  const code = codeIn(sheet);
  const coded = code !== undefined && answers.every(({ target }) => target !== "ref");
  const ref: Answer[] = coded ? [{ target: "ref", heading: "", text: code }] : [];
  const others = answers.filter(
    (answer) => (answer !== name || named) && !(answer.target === "note" && answer.text === code),
  );
  const raw = {
    place: { sheet: sheet.name, line: sheet.rows[0]?.line ?? 1 },
    answers: named ? [...ref, ...others] : [title, ...ref, ...others],
    categories,
    transfers,
    internal,
  };
  return { raw, headings: reader.headings() };
}
