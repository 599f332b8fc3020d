import { expect, test } from "vitest";
import type { EntryContent } from "@/lib/domain/register/content";
import { blankTransfer } from "@/lib/domain/register/content/blank";
import {
  LAWFUL_BASES as CODES,
  DATA_KINDS,
  DEROGATIONS,
  SAFEGUARDS,
  SUBJECT_KINDS,
} from "@/lib/domain/register/content/codes";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleEdition } from "@/lib/domain/register/testing/sample-edition";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { DPV_CLASSES, DPV_PROPERTIES, GDPR_BASES } from "../testing/dpv-terms";
import { DATA_TYPES, LAWFUL_BASES, SUBJECT_TYPES, transferBasis } from "./dpv";
import { writeEditionJsonLd } from "./edition-jsonld";

const published = (...contents: EntryContent[]) => {
  const entries = contents.map((content, index) => sampleEntry(index + 1, {}, [content]));
  const member = { ...sampleRecord.member, siren: "200000172" };
  return JSON.parse(writeEditionJsonLd(sampleEdition([], { ...sampleRecord, member, entries }), "0".repeat(64)));
};

/** An entry that has something to say under every heading of the vocabulary. */
const talkative: EntryContent = {
  ...completeContent,
  dataSources: ["La famille"],
  internalRecipients: [{ label: "Service scolaire", note: "«note»" }],
  purposes: CODES.map((lawfulBasis) => ({
    ...(completeContent.purposes[0] as EntryContent["purposes"][number]), // the complete entry has purposes
    label: lawfulBasis,
    lawfulBasis,
  })),
  dataSubjects: SUBJECT_KINDS.map((kind) => ({ label: kind, kind, comment: "«précision»" })),
  dataCategories: DATA_KINDS.map((kind) => ({
    label: kind,
    examples: ["exemple"],
    kind,
    detail: "",
    mandatory: null,
    source: "",
    optional: false,
  })),
  processors: completeContent.processors.map((processor) => ({ ...processor, hostingCountry: "FR" })),
  transfers: {
    answer: "yes",
    items: SAFEGUARDS.map((safeguard) => ({
      ...blankTransfer,
      recipient: "Éditeur",
      country: "US",
      safeguard,
      derogation: "e" as const,
    })),
    note: "«note»",
  },
};
const joint: EntryContent = {
  ...completeContent,
  actingAs: "joint_controller",
  jointControllers: [{ name: "Insee", contact: "«contact»", duties: "Recense" }],
};
const processor: EntryContent = {
  ...completeContent,
  actingAs: "processor",
  clientControllers: [{ name: "Syndicat scolaire", contact: "«contact»" }],
};

/** Every key, and every value that is a name of a vocabulary, wherever they stand. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return /^(dpv|eu-gdpr):/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => (key === "@context" ? [] : [key, ...namesIn(item)]));
}

test("PUB-06 every name of the linked data is one that the vocabulary has", () => {
  const known = new Set([
    ...[...DPV_CLASSES, ...DPV_PROPERTIES].map((name) => `dpv:${name}`),
    ...GDPR_BASES.map((name) => `eu-gdpr:${name}`),
    ...["title", "description", "identifier", "issued", "created", "modified", "language", "source"].map(
      (n) => `dct:${n}`,
    ),
    ...["@id", "@type", "@value", "@language"],
  ]);
  const used = new Set(namesIn(published(talkative, joint, processor)));
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  const missed = [...DPV_CLASSES, ...DPV_PROPERTIES].filter((name) => !used.has(`dpv:${name}`));
  expect(missed, "listed, and never written").toEqual([]);
});

test("PUB-06 each of our codes has a name there", () => {
  const classes = DPV_CLASSES.map((name) => `dpv:${name}`);
  for (const kind of DATA_KINDS) expect(classes).toContain(DATA_TYPES[kind]);
  for (const kind of SUBJECT_KINDS) expect(classes).toContain(SUBJECT_TYPES[kind]);
  const bases = GDPR_BASES.map((name) => `eu-gdpr:${name}`);
  for (const code of CODES) expect(bases).toContain(LAWFUL_BASES[code]);
  for (const safeguard of SAFEGUARDS)
    for (const derogation of DEROGATIONS)
      expect(bases).toContain(transferBasis({ ...blankTransfer, safeguard, derogation }));
  expect(transferBasis(blankTransfer)).toBeNull();
  expect(transferBasis({ ...blankTransfer, safeguard: "art49" })).toBeNull();
});

test("PUB-06 the register says whose it is, and each treatment what article 30 asks", () => {
  const data = published(completeContent);
  expect(data["@type"]).toBe("dpv:ROPA");
  expect(data["@context"].dpv).toBe("https://w3id.org/dpv#");
  expect(data["dct:title"]["@value"]).toBe("Registre au 14/03/2026, édition 2");
  expect(data["dpv:hasDataController"]["dpv:hasName"]).toBe("Damprelle");
  expect(data["dpv:hasDataController"]["dpv:hasDataProtectionOfficer"]["dpv:hasContact"]).toBe("dpo@syndicat.example");
  const [activity] = data["dpv:hasPersonalDataProcess"];
  expect(activity["dct:title"]["@value"]).toBe("Restauration scolaire");
  expect(activity["dpv:hasPurpose"][0]["dpv:hasLegalBasis"]).toEqual({ "@id": "eu-gdpr:A6-1-e" });
  expect(activity["dpv:hasDataController"]).toEqual([{ "@id": data["dpv:hasDataController"]["@id"] }]);
  const durations = activity["dpv:hasPersonalData"].flatMap(
    (category: Record<string, { "dpv:hasDuration"?: { "@value": string }[] }>) =>
      (category["dpv:hasStorageCondition"]?.["dpv:hasDuration"] ?? []).map((duration) => duration["@value"]),
  );
  expect(durations.length).toBeGreaterThan(0);
  for (const duration of durations) expect(duration).toMatch(/^P\d+[DMY]$/);
});

test("PUB-06 joint controllers stand together, a processor names those it works for", () => {
  const [one, other] = published(joint, processor)["dpv:hasPersonalDataProcess"];
  expect(one["dpv:hasJointDataControllers"]["dpv:hasDataController"]).toHaveLength(2);
  expect(other["dpv:hasDataController"]).toEqual([
    { "@type": "dpv:DataController", "dpv:hasName": "Syndicat scolaire" },
  ]);
  expect(JSON.stringify([one, other])).not.toContain("«");
});
