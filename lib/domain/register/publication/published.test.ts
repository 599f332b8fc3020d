import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson, versionHashInput } from "../canonical";
import { FIELD_KEYS } from "../content/fields";
import type { Seal } from "../export/check";
import { publicContent, publicRecord } from "../export/public";
import { registerRecordSchema } from "../export/record";
import { completeContent } from "../testing/complete-entry";
import { sampleEdition } from "../testing/sample-edition";
import { sampleEntry, sampleRecord } from "../testing/sample-record";
import { EDITION_FORMAT, editionText, readEditionText } from "./edition";
import { publishedRecord, whyLeftOut } from "./published";
import { WITHHOLDABLE, withheldSchema, withoutFields } from "./withheld";

const seal: Seal = (version) => createHash("sha256").update(versionHashInput(version)).digest("hex");
const content = { ...completeContent, service: "Cantine", noRecipient: true };

test("PUB-01 a field held back is unanswered, every other says what it said", () => {
  for (const field of WITHHOLDABLE) {
    const shown = withoutFields(content, [field]);
    for (const key of FIELD_KEYS)
      if (key !== field && !(field === "externalRecipients" && key === "noRecipient"))
        expect(shown[key], `${field}: ${key}`).toEqual(content[key]);
  }
  expect(withoutFields(content, ["service"]).service).toBe("");
  expect(withoutFields(content, ["processors"]).processors).toEqual([]);
  expect(withoutFields(content, ["externalRecipients"]).noRecipient).toBe(false);
  expect(withoutFields(content, [])).toEqual(content);
});

test("PUB-01 holding back never widens: what stays is at most what the public part lets through", () => {
  const open = publicContent(content);
  const narrowed = publishedRecord(
    { ...sampleRecord, entries: [sampleEntry(1, {}, [content])] },
    ["service", "manager", "securityMeasures"],
    seal,
  ).entries[0]?.content;
  expect(narrowed).toEqual({ ...open, service: "" });
  expect(narrowed?.manager).toBe("");
  expect(narrowed?.securityMeasures).toEqual([]);
});

test("PUB-01 the core of article 30 cannot be held back, nor a name that is none of ours", () => {
  expect(withheldSchema.parse(["processors", "service", "service"])).toEqual(["service", "processors"]);
  for (const field of ["purposes", "dataCategories", "dataSubjects", "retention", "transfers", "name", "x"])
    expect(withheldSchema.safeParse([field]).success, field).toBe(false);
});

test("PUB-02 only versions in force are published, sealed again by what is shown of them", () => {
  const record = publishedRecord(sampleRecord, [], seal);
  expect(record.entries.map(({ ref }) => ref)).toEqual(publicRecord(sampleRecord).entries.map(({ ref }) => ref));
  const [entry] = record.entries;
  const [whole] = sampleRecord.entries;
  expect(entry?.versions[0]?.sha256).toBe(
    seal({ entryId: entry?.id ?? "", number: 1, content: entry?.content ?? completeContent }),
  );
  expect(entry?.versions[0]?.sha256).not.toBe(whole?.versions[0]?.sha256);
  expect(registerRecordSchema.safeParse(record).success).toBe(true);
});

test("PUB-02 an entry left out says why", () => {
  const inForce = { content: JSON.parse(JSON.stringify(completeContent)) };
  const row = { id: "x", ref: "2026-001", approvedVersion: 1 };
  expect(whyLeftOut({ ...row, status: "draft", inForce })).toBeNull();
  expect(whyLeftOut({ ...row, status: "archived", inForce })).toBe("archived");
  expect(whyLeftOut({ ...row, status: "reviewed", inForce: null })).toBe("never-approved");
  const hidden = { content: { ...inForce.content, publicVisible: false } };
  expect(whyLeftOut({ ...row, status: "approved", inForce: hidden })).toBe("kept-back");
});

test("PUB-03 an edition reads itself back, to the byte", () => {
  const register = publishedRecord(sampleRecord, ["service"], seal);
  const edition = {
    format: EDITION_FORMAT as typeof EDITION_FORMAT, // a constant widens inside an object
    version: 1 as const,
    number: 2,
    publishedOn: "2026-03-14",
    syndicate: "Syndicat du Valdour",
    withheld: ["service" as const],
    register,
  };
  const text = editionText(edition);
  expect(editionText(readEditionText(text))).toBe(text);
  expect(editionText({ ...edition, number: 3 })).not.toBe(text);
});

test("PUB-03 an edition frozen before a field existed reads with it unanswered, and untrimmed words stay as they were", () => {
  const edition = sampleEdition();
  const [entry] = edition.register.entries;
  const { profiling: _, ...older } = entry?.content ?? completeContent;
  const text = canonicalJson({
    ...edition,
    register: { ...edition.register, entries: [{ ...entry, content: { ...older, service: " Cantine " } }] },
  });
  const content = readEditionText(text).register.entries[0]?.content;
  expect(content?.profiling).toBeNull();
  expect(content?.service).toBe(" Cantine ");
});
