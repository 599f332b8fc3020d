import { plain } from "../plain-text";
import type { Fitting } from "./fit";
import { categoryOf, type ReadCategory, readCategories, withDetails, withRetention } from "./parse/categories";
import { isSensitive, kindOfData } from "./parse/data-kind";
import { saysNothing } from "./parse/list";
import { afterYesNo, readYesNo } from "./parse/yes-no";
import type { ProposedEntry } from "./proposed-entry";
import { type Answer, answersOf, type RawEntry } from "./raw-entry";

type Proposed = Pick<ProposedEntry, "dataCategories" | "retention" | "sensitive">;

/** Those not said already: « Oui, données de santé » beside « Santé : allergies » repeats it in other words. */
function unsaid(categories: readonly ReadCategory[], said: readonly ReadCategory[]): ReadCategory[] {
  const key = ({ kind, detail }: ReturnType<typeof kindOfData>) => `${kind} ${detail}`;
  const labels = new Set(said.map(({ label }) => plain(label)));
  const kinds = new Set(said.map(({ label, detail }) => key(kindOfData(label, detail))));
  return categories.filter(({ label, detail }) => {
    const kind = kindOfData(label, "");
    const repeats = detail === "" && kind.kind !== "courante" && kinds.has(key(kind));
    return !labels.has(plain(label)) && !repeats;
  });
}

/** « Oui », « Non », « Oui : santé », « Données de santé : allergies »: a flag, categories, or both. */
function readSensitive(answers: readonly Answer[]): {
  told: boolean | null;
  categories: ReadCategory[];
  bare: Answer[];
} {
  const told = answers.map(({ text }) => readYesNo(text) ?? true);
  const named = answers.map(({ text }) => (readYesNo(text) === false ? "" : afterYesNo(text)));
  return {
    told: told.length === 0 ? null : told.includes(true),
    categories: named.flatMap((text) => (text === "" ? [] : readCategories(text))),
    bare: answers.filter((_, index) => told[index] && named[index] === ""),
  };
}

/** « Données de santé | Oui » is a category by its heading, « Données de santé | allergies » gives its detail. */
const categoryUnder = ({ heading, text }: Answer): ReadCategory[] =>
  readYesNo(text) === false ? [] : [categoryOf(heading, afterYesNo(text))];

/** A second column of periods says what follows: « Archivage intermédiaire ». */
function joined(first: string, later: readonly Answer[]): string {
  const said = later.filter(({ text }) => !saysNothing(text));
  return [first, ...said.map(({ heading, text }) => `${text} (${heading.toLowerCase()})`)]
    .filter(Boolean)
    .join(", puis ");
}

/** The categories with their details and periods, whether the sensitive ones stand with them or apart. */
export function proposedCategories(raw: RawEntry, fitting: Fitting): Proposed {
  const listed = [...raw.categories, ...answersOf(raw, "dataCategories").flatMap(({ text }) => readCategories(text))];
  const detailed = [
    ...answersOf(raw, "dataDetail").reduce((all, { text }) => withDetails(all, text), listed),
    ...answersOf(raw, "dataFamily").flatMap(categoryUnder),
  ];
  const sensitive = readSensitive(answersOf(raw, "sensitiveData"));
  const [first, ...later] = answersOf(raw, "retention");
  const periods = withRetention(detailed, first?.text ?? "");
  const apart = unsaid(sensitive.categories, detailed);
  const all = [...periods.categories, ...apart];
  if (!all.some(({ label, detail }) => isSensitive(label, detail)))
    for (const { heading, text } of sensitive.bare) fitting.note(heading, text);
  const heading = answersOf(raw, "dataCategories")[0]?.heading ?? "";
  if (all.length > 60)
    fitting.note(
      heading,
      all
        .slice(60)
        .map(({ label, detail }) => `${label} : ${detail}`)
        .join("\n"),
    );
  const dataCategories = all.slice(0, 60).map(({ label, detail, retention }) => ({
    label: fitting.text(heading, label, 200),
    detail: fitting.text(label, detail, 4000),
    retention: fitting.text(label, joined(retention, retention === "" ? [] : later), 4000),
  }));
  const special = dataCategories.some(({ label, detail }) => isSensitive(label, detail));
  const general = joined(periods.general, detailed.length === 0 || periods.general !== "" ? later : []);
  return {
    dataCategories,
    retention: fitting.text(first?.heading ?? "", general, 4000),
    sensitive: special ? true : sensitive.told,
  };
}
