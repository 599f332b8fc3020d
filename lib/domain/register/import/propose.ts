import { Fitting } from "./fit";
import { WHOLE_ENTRY } from "./match-column";
import { kindOfData } from "./parse/data-kind";
import { readDay } from "./parse/day";
import { domainOf } from "./parse/domain";
import { readLawfulBasis } from "./parse/lawful-basis";
import { listOfMeasures, listOfNames, listOfSentences, saysNothing, strongItems } from "./parse/list";
import { afterYesNo, readYesNo } from "./parse/yes-no";
import { proposedCategories } from "./propose-categories";
import { proposedTransfer } from "./propose-transfer";
import type { ProposedEntry } from "./proposed-entry";
import { type Answer, answersOf, type RawEntry } from "./raw-entry";
import type { ImportTarget } from "./target";

const WORD = 200;
const SENTENCE = 1000;
const PARAGRAPH = 4000;
const names = { length: WORD, items: 60 };
const sentences = { length: SENTENCE, items: 60 };

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();
const headingOf = (answers: readonly Answer[]) => answers[0]?.heading ?? "";
const distinct = (items: readonly string[]) => [...new Set(items)];

/** What a file says of one treatment, as the answers of an entry. What a question has no room for, or cannot read, is a note. */
export function propose(raw: RawEntry): ProposedEntry {
  const fitting = new Fitting();
  const of = (target: ImportTarget) => answersOf(raw, target);
  const line = (target: ImportTarget, most = WORD) => {
    const answers = of(target).filter(({ text }) => !saysNothing(text));
    return fitting.text(headingOf(answers), distinct(answers.map(({ text }) => oneLine(text))).join(", "), most);
  };
  const list = (target: ImportTarget, read: (text: string) => string[], most: { length: number; items: number }) =>
    fitting.list(headingOf(of(target)), distinct(of(target).flatMap(({ text }) => read(text))), most);
  const day = (target: ImportTarget) => {
    const [answer] = of(target);
    const found = answer ? readDay(answer.text) : undefined;
    if (answer && found === undefined && !saysNothing(answer.text)) fitting.note(answer.heading, answer.text);
    return found ?? "";
  };

  const name = line("name");
  const service = line("service");
  const severalPurposes = of("purposes").length > 1 || /principal/i.test(headingOf(of("purposes")));
  const purposes = list("purposes", severalPurposes ? itemsOf : listOfSentences, { length: SENTENCE, items: 30 });
  const basisText = of("lawfulBasis")
    .map(({ text }) => text.trim())
    .join("\n");
  const basis = readLawfulBasis(basisText);
  const { dataCategories, retention, sensitive } = proposedCategories(raw, fitting);
  const recipients = of("recipients");
  const references = [...basis.references, ...of("lawReferences").flatMap(({ text }) => listOfSentences(text))];
  const entry = {
    place: raw.place,
    name,
    ref: line("ref"),
    domain: domainOf(name, [service, ...purposes].join(" ")),
    service,
    manager: line("manager"),
    purposes,
    lawfulBasis: basis.lawfulBasis,
    lawfulBasisText: fitting.text(headingOf(of("lawfulBasis")), basisText, PARAGRAPH),
    secondaryLawfulBases: basis.secondary,
    lawReferences: fitting.list(headingOf(of("lawfulBasis")), distinct(references), { length: SENTENCE, items: 30 }),
    dataSubjects: list("dataSubjects", listOfNames, names),
    dataCategories,
    sensitive: sensitive ?? (dataCategories.length > 0 ? dataCategories.some(isSpecial) : null),
    retention,
    recipients: list("recipients", listOfNames, sentences),
    internalRecipients: [
      ...raw.internal,
      ...recipients.filter(isInternal).flatMap(({ text }) => listOfNames(text)),
    ].slice(0, 60),
    noRecipient: recipients.length > 0 && recipients.every(({ text }) => saysNothing(text)),
    processors: list("processors", (text) => listOfNames(afterYes(text)), names),
    software: list("software", listOfNames, names),
    ...proposedTransfer(raw, fitting),
    measures: fitting.list(
      headingOf(of("measures")),
      distinct([
        ...of("measures").flatMap(({ text }) => listOfMeasures(text)),
        ...measureKinds(of("measures"), of("measureKind")),
      ]),
      sentences,
    ),
    dataSources: list("dataSources", listOfNames, sentences),
    storagePlace: line("storagePlace", SENTENCE),
    jointControllers: list("jointControllers", listOfNames, { length: WORD, items: 20 }),
    createdOn: day("createdOn"),
    updatedOn: day("updatedOn"),
  };
  for (const { heading, text } of of("processors")) if (afterYes(text) === "") fitting.note(heading, text);
  const notes = of("note").filter(({ text }) => !saysNothing(text));
  for (const { heading, text } of notes) if (!WHOLE_ENTRY.test(heading)) fitting.note(heading, text);
  const whole = notes.filter(({ heading }) => WHOLE_ENTRY.test(heading));
  fitting.note("", whole.map(({ heading, text }) => `${heading}\n${text}`).join("\n"));
  return { ...entry, notes: fitting.notes() };
}

/** Measures that the headings name. Where none of a form has an answer, its lines are the list; else those left empty are not taken. */
function measureKinds(measures: readonly Answer[], kinds: readonly Answer[]): string[] {
  const answered = kinds.filter(({ text }) => text !== "");
  const isForm = answered.length > 0 || measures.some(({ text }) => text.includes(" : "));
  return isForm ? answered.flatMap(measureUnder) : kinds.map(({ heading }) => heading);
}

/** « Sauvegarde | Oui » is a measure by its heading, « Sauvegarde | chaque nuit » says how. */
function measureUnder({ heading, text }: Answer): string[] {
  const said = readYesNo(text);
  if (said === false) return [];
  const detail = oneLine(afterYesNo(text));
  return [detail === "" ? heading : `${heading} : ${detail}`];
}

/** « Oui : Berger-Levrault » names a provider, « Oui » alone does not say which. */
const afterYes = (text: string) => (/^\s*oui(?![\p{L}\d])/iu.test(text) ? afterYesNo(text) : text);

/** « Finalité principale », then others: each cell is one purpose, commas included. */
const itemsOf = (text: string) => strongItems(text).filter((item) => !saysNothing(item));

const isInternal = ({ heading }: Answer) => /\binternes?\b/i.test(heading) && !/\bexternes?\b/i.test(heading);

const isSpecial = ({ label, detail }: { label: string; detail: string }) =>
  kindOfData(label, detail).kind !== "courante";
