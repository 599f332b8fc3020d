import { sameValue } from "../canonical";
import type { EntryContent } from "../content";
import { blankContent, blankProcessor } from "../content/blank";
import { ALL_CATEGORIES } from "../content/codes";
import { FIELD_KEYS, type FieldKey } from "../content/fields";
import { masked, type Names, namesOfBody, namesOfPerson } from "./mask";

/** Whose entry it is, and the people whose names may stand in its texts. */
export type Origin = { readonly bodies: readonly string[]; readonly people: readonly string[] };

/** `emptied`: the answer is the town's alone; `changed`: part of it stays, or a name in it is masked. */
export type Stripped = {
  readonly field: FieldKey;
  readonly kind: "emptied" | "changed";
  readonly before: unknown;
  readonly after: unknown;
};

/** Codes of closed lists, never words of a person. */
const CODES = new Set([
  ...[
    "domain",
    "controllerRole",
    "actingAs",
    "legalRegime",
    "lawfulBasis",
    "regime",
    "kind",
    "code",
    "unit",
    "finalFate",
  ],
  ...[
    "collection",
    "collectionMethods",
    "secondaryLawfulBases",
    "answer",
    "listMatch",
    "country",
    "safeguard",
    "decision",
  ],
]);

export const isCode = (key: string): boolean => CODES.has(key);

function maskedValue(value: unknown, names: Names, key: string): unknown {
  if (isCode(key)) return value;
  if (typeof value === "string") return value === ALL_CATEGORIES ? value : masked(value, names);
  if (Array.isArray(value)) return value.map((item) => maskedValue(item, names, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, maskedValue(one, names, inner)]));
}

/** Names that the entry itself tells: whom it deals with, with what, under which contract. */
function namesIn(content: EntryContent, { bodies, people }: Origin): Names {
  const told = [
    ...content.processors.flatMap(({ name, contractReference, furtherProcessors }) => [
      ...[name, contractReference, ...furtherProcessors],
    ]),
    ...content.software.flatMap(({ name, publisher }) => [name, publisher]),
    ...content.jointControllers.map(({ name }) => name),
    ...content.clientControllers.map(({ name }) => name),
    ...content.transfers.items.flatMap(({ recipient, document }) => [recipient, document]),
    content.agreementReference,
  ];
  const persons = people.map(namesOfPerson);
  return {
    whole: [
      ...bodies.flatMap(namesOfBody),
      ...told.filter((name) => name.trim().length > 1),
      ...persons.flatMap(({ whole }) => whole),
    ],
    surnames: persons.flatMap(({ surnames }) => surnames),
  };
}

/** Written out answer by answer: one that is not here stays with the town until someone decides otherwise. */
function shareable(content: EntryContent): EntryContent {
  const { name, domain, controllerRole } = content;
  const blank = blankContent({ name, domain, controllerRole });
  const { listMatch, advice } = content.dpia;
  return {
    ...blank,
    actingAs: content.actingAs,
    processingCategories: content.processingCategories,
    legalRegime: content.legalRegime,
    purposes: content.purposes.map((one) => ({ ...one, consentProof: "", consentWithdrawal: "", balancingTest: "" })),
    secondaryLawfulBases: content.secondaryLawfulBases,
    article9Exception: content.article9Exception,
    article10Basis: content.article10Basis,
    nirBasis: content.nirBasis,
    contractWithSubject: content.contractWithSubject,
    onlineServiceForChildren: content.onlineServiceForChildren,
    dataSubjects: content.dataSubjects.map((subject) => ({ ...subject, comment: "" })),
    minors: content.minors,
    agents: content.agents,
    vulnerable: content.vulnerable,
    dataCategories: content.dataCategories,
    dataSources: content.dataSources,
    collection: content.collection,
    collectionMethods: content.collectionMethods,
    retention: content.retention.map((rule) => ({ ...rule, reason: "" })),
    internalRecipients: content.internalRecipients.map(({ label }) => ({ label, note: "" })),
    externalRecipients: content.externalRecipients.map(({ label }) => ({ label, note: "" })),
    processors: content.processors.flatMap(({ role }) => (role === "" ? [] : [blankProcessor("", role)])),
    transfers: { ...blank.transfers, note: content.transfers.note },
    securityMeasures: content.securityMeasures.map((one) => ({ ...one, implemented: null, comment: "" })),
    publicationSafeguard: content.publicationSafeguard,
    informationNotice: { ...blank.informationNotice, note: content.informationNotice.note },
    article14: content.article14,
    rights: { ...content.rights, contact: "" },
    automatedDecision: content.automatedDecision,
    profiling: content.profiling,
    dpia: { ...blank.dpia, listMatch, advice },
  };
}

/**
 * What a town's entry brings to a template: its shape without its names. The town's own answers (service, software, places,
 * contracts, proofs, comments, dates, doubts) are emptied; in the texts that stay, names, addresses, telephones and links are
 * masked. Pure: the preview shows exactly what is saved.
 */
export function strippedContent(content: EntryContent, origin: Origin): { content: EntryContent; removed: Stripped[] } {
  const stripped = maskedValue(shareable(content), namesIn(content, origin), "") as EntryContent; // texts masked in place
  const blank = blankContent(stripped);
  const removed = FIELD_KEYS.filter((field) => !sameValue(content[field], stripped[field])).map(
    (field): Stripped => ({
      field,
      kind: sameValue(stripped[field], blank[field]) ? "emptied" : "changed",
      before: content[field],
      after: stripped[field],
    }),
  );
  return { content: stripped, removed };
}
