import type { EntryContent } from "@/lib/domain/register/content";
import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import type { Block } from "@/lib/domain/register/export/written";
import { dayOf, formatCountry, formatDayNumeric } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { registerWordsFr } from "@/lib/i18n/fr/register-words";
import { line, named, worded } from "@/lib/i18n/register/text";
import { dataBlocks } from "./data-rows";

const t = registerExportFr;

export const writtenDay = (instant: string): string => formatDayNumeric(dayOf(new Date(instant)));

const facts = (title: string, rows: string[][]): Block => ({ title, columns: [""], rows });

const description = ({ content, ref, createdAt, updatedAt }: EntryRecord): Block =>
  facts(t.description.title, [
    [t.description.name, content.name],
    [t.description.ref, ref],
    [t.description.createdOn, writtenDay(createdAt)],
    [t.description.updatedOn, writtenDay(updatedAt)],
  ]);

/** « 1 place de la Mairie, 99000 Valmont » → street, postcode, town; all in the street when it is written otherwise. */
function addressCells(address: string): [string, string, string] {
  const [, street = "", code = "", town = ""] = /^(.*?)[,\s]*\b(\d{5})\s+(\D+)$/s.exec(address) ?? [];
  return code === "" ? [address, "", ""] : [street.trim(), code, town.trim()];
}

/** A contact is one free text: an address goes under its own header, the rest beside the telephone. */
const contactCells = (contact: string): [string, string] => (contact.includes("@") ? ["", contact] : [contact, ""]);

function actors({ content }: EntryRecord, { member, contacts, profile, dpo }: RegisterRecord): Block {
  const c = contacts.controller;
  const self = [member.name, ...addressCells(contacts.address), t.actors.country, c.phone, c.email];
  const isProcessor = content.actingAs === "processor";
  const other = (name: string, contact: string) => [name, "", "", "", "", ...contactCells(contact)];
  const publicContact = profile.designation.contact;
  return {
    title: t.actors.title,
    columns: t.actors.columns,
    rows: [
      ...(isProcessor
        ? content.clientControllers.map(({ name, contact }) => [t.actors.controller, ...other(name, contact)])
        : []),
      [isProcessor ? t.actors.processor : t.actors.controller, ...self],
      [t.actors.dpo, dpo.name, "", "", "", "", dpo.phone, publicContact.includes("@") ? publicContact : dpo.email],
      ...content.jointControllers.map(({ name, contact, duties }) => [
        t.actors.joint,
        ...other(line(name, named(registerWordsFr.duties, duties)), contact),
      ]),
    ],
  };
}

/** « Obligation légale (Code civil) », each once, as the model has one cell for all purposes. */
export const basisWords = (content: EntryContent): string[] => [
  ...new Set(
    content.purposes.map(({ lawfulBasis, lawReferences }) => {
      const basis = registerValuesFr.lawfulBases[lawfulBasis];
      return lawReferences.length === 0 ? basis : `${basis} (${lawReferences.join(", ")})`;
    }),
  ),
];

/** The main purpose first, then what the model calls sub-purposes: its own, and the other purposes with theirs. */
export function purposeWords({ purposes }: EntryContent): string[] {
  return purposes.flatMap(({ label, subPurposes }) => [label, ...subPurposes]);
}

function purposes({ content }: EntryRecord): Block {
  const [main = "", ...subs] = purposeWords(content);
  return facts(t.purposes.title, [
    [t.purposes.main, main],
    ...subs.map((sub, index) => [t.purposes.sub(index + 1), sub]),
    [t.purposes.basis, basisWords(content).join("\n")],
  ]);
}

/** Codes of the catalogue that are a matter of people and papers; the others, and a town's own, stand as technical. */
const ORGANISATIONAL = new Set(["SEC", "HAB", "A28", "PUR", "ACQ", "DES", "CLO", "AFF"]);

type Measure = EntryContent["securityMeasures"][number];

export const measureWords = ({ label, implemented, comment }: Measure): string =>
  line(label, implemented === false ? registerWordsFr.notImplemented : "", comment);

function measures({ securityMeasures }: EntryContent): Block {
  const of = (organisational: boolean) =>
    securityMeasures
      .filter(({ code }) => ORGANISATIONAL.has(code) === organisational)
      .map(measureWords)
      .join("\n");
  return facts(t.measures.title, [
    [t.measures.technical, of(false)],
    [t.measures.organisational, of(true)],
  ]);
}

const subjects = ({ dataSubjects }: EntryContent): Block => ({
  title: t.subjects.title,
  columns: t.subjects.columns,
  rows: dataSubjects.map(({ label, comment }, index) => [t.subjects.row(index + 1), line(label, comment)]),
});

/** A processor that is not named yet stands under its part. */
export const processorName = ({ name, role }: EntryContent["processors"][number]): string => name || role;

function recipients(content: EntryContent): Block {
  const r = t.recipients;
  const all = [
    ...content.internalRecipients.map(({ label, note }) => [line(label, note), r.internal]),
    ...content.externalRecipients.map(({ label, note, kind }) => [
      line(label, note, worded(registerValuesFr.recipientKinds, kind ?? null)),
      r.external,
    ]),
    ...content.processors.map((processor) => [processorName(processor), r.processor]),
  ];
  return { title: r.title, columns: r.columns, rows: all.map((cells, index) => [r.row(index + 1), ...cells]) };
}

type Transfer = EntryContent["transfers"]["items"][number];

export const safeguardWords = ({ safeguard, derogation, repeated, impactAssessment, document }: Transfer): string =>
  line(
    worded(registerValuesFr.safeguards, safeguard),
    named(registerWordsFr.derogation, derogation ?? ""),
    repeated ? registerWordsFr.repeated : "",
    named(registerWordsFr.impact, impactAssessment),
    named(registerWordsFr.document, document),
  );

const transfers = ({ transfers: { items } }: EntryContent): Block => ({
  title: t.transfers.title,
  columns: t.transfers.columns,
  rows: items.map((item, index) => [
    t.transfers.row(index + 1),
    item.recipient,
    formatCountry(item.country),
    safeguardWords(item),
  ]),
});

/** The blocks of the CNIL's simplified model, in its order. Measures stay out of what the public is given. */
export const modelBlocks = (entry: EntryRecord, record: RegisterRecord, isPublic: boolean): Block[] => [
  description(entry),
  actors(entry, record),
  purposes(entry),
  ...(isPublic ? [] : [measures(entry.content)]),
  ...dataBlocks(entry.content),
  subjects(entry.content),
  recipients(entry.content),
  transfers(entry.content),
];
