import type { EntryContent } from "../content";
import {
  blankContent,
  blankDataCategory,
  blankProcessor,
  blankPurpose,
  blankRetention,
  blankTransfer,
} from "../content/blank";
import type { ControllerRole } from "../content/codes";
import { ALL_CATEGORIES } from "../content/codes";
import { plain } from "../plain-text";
import { kindOfData } from "./parse/data-kind";
import { isCovered } from "./parse/lawful-basis";
import { listOfNames } from "./parse/list";
import { readRetention } from "./parse/retention";
import type { ProposedEntry } from "./proposed-entry";

const OWN =
  /^(?:services?|agents?|secretariat|secretaires?|direction|directeurs?|directrices?|dgs|maires?|mairie|elus?|adjoints?|police municipale|regisseurs?|accueil|responsables? d[eu]|personnels?|commission de controle|conseil municipal)\b/;
const OF_THE_STATE =
  /\b(?:etat|fisca|impots|gendarmerie|prefecture|departement|insee|tresor|judiciaire|sociaux|urgence)/;

/** « Service scolaire » is of the town's own, « Services fiscaux » are not. */
const isOwn = (recipient: string): boolean => OWN.test(plain(recipient)) && !OF_THE_STATE.test(plain(recipient));

const EXAMPLES = 40;

function examplesOf(detail: string): string[] {
  const items = listOfNames(detail);
  const fits = items.length <= EXAMPLES && items.every((item) => item.length <= 1000);
  return fits ? items : (detail.match(/[\s\S]{1,1000}/g) ?? []);
}

function retentionsOf({ dataCategories, retention }: ProposedEntry): EntryContent["retention"] {
  const periods = dataCategories.map(({ label, retention: text }) => ({ dataRef: label, text }));
  return [...periods, { dataRef: ALL_CATEGORIES, text: retention }]
    .filter(({ text }) => text !== "")
    .slice(0, 60)
    .map(({ dataRef, text }) => ({ ...blankRetention(dataRef), ...readRetention(text), text }));
}

function transfersOf({ transfer, transfers, transferText }: ProposedEntry): EntryContent["transfers"] {
  const answer = transfer === null ? (transferText === "" ? null : "to_check") : transfer ? "yes" : "none";
  return { answer, items: transfers.map((item) => ({ ...blankTransfer, ...item })), note: transferText };
}

/**
 * What stays to be looked at: the words of a basis that say more than its code (all of them where no purpose carries it), and
 * what matched no question.
 */
function notesOf(entry: ProposedEntry): EntryContent["toConfirm"] {
  const { lawfulBasisText: words, lawReferences, purposes, notes } = entry;
  const told = purposes.length > 0 ? isCovered(words, lawReferences) : false;
  const basis = purposes.length > 0 ? [words] : [words || lawReferences.join("\n")];
  return [
    ...basis.filter((note) => note !== "" && !told).map((note) => ({ field: "purposes" as const, note })),
    ...notes.map((note) => ({ field: null, note })),
  ]
    .slice(0, 20)
    .map((point) => ({ ...point, confirmedOn: null }));
}

/** The draft that a proposed entry opens. Every answer the file does not give stays unanswered. */
export function contentOf(entry: ProposedEntry, controllerRole: ControllerRole): EntryContent {
  const { lawfulBasis, lawReferences, service, manager, storagePlace, dataSources, noRecipient } = entry;
  const internal = new Set(entry.internalRecipients);
  const recipients = entry.recipients.map((label) => ({ label, note: "", own: internal.has(label) || isOwn(label) }));
  const said = ({ label, note }: { label: string; note: string }) => ({ label, note });
  return {
    ...blankContent({ name: entry.name, domain: entry.domain, controllerRole }),
    service,
    manager,
    storagePlace,
    dataSources,
    jointControllers: entry.jointControllers.map((name) => ({ name, contact: "", duties: "" })),
    purposes: entry.purposes.map((label) => ({ ...blankPurpose(label), lawfulBasis, lawReferences })),
    secondaryLawfulBases: entry.secondaryLawfulBases,
    dataSubjects: entry.dataSubjects.map((label) => ({ label, kind: null, comment: "" })),
    dataCategories: entry.dataCategories.map(({ label, detail }) => ({
      ...blankDataCategory(label),
      ...kindOfData(label, detail),
      examples: examplesOf(detail),
    })),
    retention: retentionsOf(entry),
    internalRecipients: recipients.filter(({ own }) => own).map(said),
    externalRecipients: recipients.filter(({ own }) => !own).map(said),
    noRecipient: noRecipient && recipients.length === 0,
    processors: entry.processors.map((name) => blankProcessor(name)),
    software: entry.software.map((name) => ({ name, publisher: "" })),
    transfers: transfersOf(entry),
    securityMeasures: entry.measures.map((label) => ({ code: "", label, implemented: true, comment: "" })),
    toConfirm: notesOf(entry),
  };
}
