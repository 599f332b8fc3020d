import { expect, test } from "vitest";
import { completeContent } from "../testing/complete-entry";
import { sampleEntry, sampleRecord } from "../testing/sample-record";
import { publicContent, publicRecord } from "./public";
import { recordHashInput, registerRecordSchema } from "./record";

const HIDDEN = {
  manager: "«responsable»",
  dpoRecommendation: "«recommandation»",
  storagePlace: "«serveur»",
  publicationSafeguard: "«occultation»",
  software: [{ name: "«logiciel»", publisher: "«éditeur»" }],
  supports: { ...completeContent.supports, paperPlace: "«armoire»" },
  securityMeasures: [{ code: "", label: "«mesure»", implemented: true, comment: "«commentaire»" }],
  jointControllers: [{ name: "Insee", contact: "«contact»", duties: "Recense" }],
  clientControllers: [{ name: "Syndicat", contact: "«client»" }],
  dataSubjects: [{ label: "Enfants", kind: null, comment: "«précision»" }],
  externalRecipients: [{ label: "Comptable public", note: "«note»" }],
  rights: { ...completeContent.rights, contact: "«agent»" },
  informationNotice: { ...completeContent.informationNotice, note: "«à refaire»" },
  dpia: { ...completeContent.dpia, reason: "«motif»", advice: "«avis»" },
  toConfirm: [{ field: null, note: "«à confirmer»", confirmedOn: null }],
} satisfies Partial<typeof completeContent>;

test("EXP-03 the public part of a content has no security, no person and no comment", () => {
  const told = JSON.stringify(publicContent({ ...completeContent, ...HIDDEN, unknowns: ["purposes"] }));
  expect(told.match(/«[^»]*»/g)).toBeNull();
  expect(told).not.toContain("Claire Aubry");
  expect(told).not.toContain("Marché 2025-04");
  expect(told).toContain("Insee");
  expect(told).toContain("Inscrire, commander et pointer les repas");
});

test("EXP-03 the public register holds the versions in force and nothing else", () => {
  const kept = publicRecord(sampleRecord);
  expect(kept.entries.map(({ content, status }) => [content.name, status])).toEqual([
    ["Restauration scolaire", "approved"],
  ]);
  const told = JSON.stringify(kept);
  for (const name of ["Odile Vautrel", "Agnès Boivaux", "Claire Aubry", "maire@damprelle.example", "brouillon"])
    expect(told).not.toContain(name);
  expect(told).toContain("dpo@syndicat.example");
});

test("EXP-03 an entry that its town keeps out of the public register stays out, by its frozen answer", () => {
  const hidden = { ...completeContent, publicVisible: false };
  const record = { ...sampleRecord, entries: [sampleEntry(1, { content: completeContent }, [hidden])] };
  expect(publicRecord(record).entries).toEqual([]);
});

test("EXP-05 the record reads itself back, and the same facts in another order have the same text", () => {
  const text = JSON.stringify(sampleRecord);
  const back = registerRecordSchema.parse(JSON.parse(text));
  expect(recordHashInput(back)).toBe(recordHashInput(sampleRecord));
  const { member, ...rest } = sampleRecord;
  expect(recordHashInput({ ...rest, member })).toBe(recordHashInput(sampleRecord));
  expect(recordHashInput({ ...sampleRecord, setAside: [] })).not.toBe(recordHashInput(sampleRecord));
});
