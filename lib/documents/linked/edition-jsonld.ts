import type { EntryContent } from "@/lib/domain/register/content";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import type { Duration, Retention } from "@/lib/domain/register/content/retention";
import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import type { PublicEdition } from "@/lib/domain/register/publication/edition";
import { dayOf } from "@/lib/i18n/format";
import { delayOfCategory } from "../register/data-rows";
import { editionTitle } from "../register/write-edition";
import { DATA_TYPES, LAWFUL_BASES, SUBJECT_TYPES, transferBasis } from "./dpv";

/** A node without its empty properties. */
type Node = Record<string, unknown>;
const node = (properties: Node): Node =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== undefined && value !== "" && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

const CONTEXT = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
/** An IRI of the vocabulary, as a value. */
const term = (name: string) => ({ "@id": name });
const french = (text: string) => (text === "" ? "" : { "@language": "fr", "@value": text });
const day = (value: string | null) => (value === null ? null : { "@type": "xsd:date", "@value": value });
const country = (code: string, type = "dpv:Country") =>
  code === "" ? null : node({ "@type": type, "dct:identifier": code });
const urn = (id: string) => `urn:uuid:${id}`;

const body = (type: string, name: string, more: Node = {}): Node =>
  node({ "@type": type, "dpv:hasName": name, ...more });

/** ISO 8601, as xsd:duration writes it. */
const UNITS: Record<Duration["unit"], string> = { day: "D", month: "M", year: "Y" };

const durationsOf = ({ active, intermediate }: Retention) =>
  [active, intermediate].flatMap((phase) =>
    phase?.value && phase.unit ? [{ "@type": "xsd:duration", "@value": `P${phase.value}${UNITS[phase.unit]}` }] : [],
  );

function storage(content: EntryContent, label: string): Node | null {
  const words = delayOfCategory(content, label);
  if (words === "") return null;
  const own = content.retention.filter(({ dataRef }) => dataRef === label);
  const periods = own.length > 0 ? own : content.retention.filter(({ dataRef }) => dataRef === ALL_CATEGORIES);
  return node({
    "@type": "dpv:StorageDuration",
    "dct:description": french(words.replaceAll("\n", " ; ")),
    "dpv:hasDuration": periods.flatMap(durationsOf),
  });
}

const purposes = ({ purposes: all }: EntryContent): Node[] =>
  all.map(({ label, subPurposes, lawfulBasis, lawReferences, regime }) =>
    node({
      "@type": "dpv:Purpose",
      "dct:title": french(label),
      "dct:description": french(subPurposes.join(" ; ")),
      // Police and justice files stand outside article 6.
      "dpv:hasLegalBasis": regime === "rgpd" && lawfulBasis !== "to_determine" ? term(LAWFUL_BASES[lawfulBasis]) : null,
      "dct:source": lawReferences,
    }),
  );

const categories = (content: EntryContent): Node[] =>
  content.dataCategories.map(({ label, examples, kind }) =>
    node({
      "@type": DATA_TYPES[kind],
      "dct:title": french(label),
      "dct:description": french(examples.join(", ")),
      "dpv:hasStorageCondition": storage(content, label),
    }),
  );

const transfers = ({ transfers: { items } }: EntryContent): Node[] =>
  items.map((item) => {
    const basis = transferBasis(item);
    return node({
      "@type": "dpv:Transfer",
      "dpv:hasDataImporter": item.recipient === "" ? null : body("dpv:DataImporter", item.recipient),
      "dpv:hasThirdCountry": country(item.country, "dpv:ThirdCountry"),
      "dpv:hasLegalBasis": basis && term(basis),
    });
  });

/** Who decides and who works for whom: the member is the controller, one of several, or the processor of others. */
function roles(content: EntryContent, member: Node): Node {
  if (content.actingAs === "processor")
    return {
      "dpv:hasDataController": content.clientControllers.map(({ name }) => body("dpv:DataController", name)),
      "dpv:hasDataProcessor": [term(String(member["@id"]))],
    };
  const joint = content.jointControllers.map(({ name }) => body("dpv:DataController", name));
  const processors = content.processors.map(({ name, role, hostingCountry }) =>
    body("dpv:DataProcessor", name || role, { "dpv:hasCountry": country(hostingCountry) }),
  );
  const self = term(String(member["@id"]));
  return {
    "dpv:hasDataController": joint.length === 0 ? [self] : [],
    "dpv:hasJointDataControllers":
      joint.length === 0
        ? null
        : node({ "@type": "dpv:JointDataControllers", "dpv:hasDataController": [self, ...joint] }),
    "dpv:hasDataProcessor": processors,
  };
}

const activity = ({ id, ref, createdAt, updatedAt, content }: EntryRecord, member: Node): Node =>
  node({
    "@id": urn(id),
    "@type": "dpv:PersonalDataProcess",
    "dct:identifier": ref,
    "dct:title": french(content.name),
    "dct:created": day(dayOf(new Date(createdAt))),
    "dct:modified": day(dayOf(new Date(updatedAt))),
    ...roles(content, member),
    "dpv:hasPurpose": purposes(content),
    "dpv:hasDataSubject": content.dataSubjects.map(({ label, kind }) =>
      node({ "@type": SUBJECT_TYPES[kind ?? "autre"], "dct:title": french(label) }),
    ),
    "dpv:hasPersonalData": categories(content),
    "dpv:hasDataSource": content.dataSources.map((source) =>
      node({ "@type": "dpv:DataSource", "dct:title": french(source) }),
    ),
    "dpv:hasRecipient": [...content.internalRecipients, ...content.externalRecipients].map(({ label }) =>
      body("dpv:Recipient", label),
    ),
    "dpv:hasProcessing": transfers(content),
  });

function controller({ member, contacts, profile, dpo }: RegisterRecord): Node {
  const contact = profile.designation.contact || [dpo.email, dpo.phone].filter(Boolean).join(", ");
  return body("dpv:DataController", member.name, {
    "@id": urn(member.id),
    "dpv:hasIdentifier": member.siren === "" ? "" : `SIREN ${member.siren}`,
    "dpv:hasAddress": contacts.address,
    "dpv:hasContact": contacts.website,
    "dpv:hasDataProtectionOfficer":
      contact === "" ? null : node({ "@type": "dpv:DataProtectionOfficer", "dpv:hasContact": contact }),
  });
}

/**
 * The edition as linked data, in the terms of the Data Privacy Vocabulary of the W3C community group (DPV 2): a register of
 * processing activities (`dpv:ROPA`) whose processes have a controller, purposes, people, data, periods, recipients, transfers.
 */
export function writeEditionJsonLd(edition: PublicEdition, sha256: string): string {
  const { register, number, publishedOn } = edition;
  const member = controller(register);
  const document = node({
    "@context": CONTEXT,
    "@id": `urn:sha256:${sha256}`,
    "@type": "dpv:ROPA",
    "dct:title": french(editionTitle(number, publishedOn)),
    "dct:issued": day(publishedOn),
    "dct:identifier": sha256,
    "dct:language": "fr",
    "dpv:hasDataController": member,
    "dpv:hasPersonalDataProcess": register.entries.map((entry) => activity(entry, member)),
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}
