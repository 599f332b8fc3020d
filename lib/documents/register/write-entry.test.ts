import { expect, test } from "vitest";
import type { EntryContent } from "@/lib/domain/register/content";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { freeTexts, talkative, withText } from "../testing/talkative";
import { writeEntry } from "./write-entry";

const said = (content: EntryContent) => JSON.stringify(writeEntry(sampleEntry(1, { content }), sampleRecord, false));

test("EXP-01 every text that an entry holds is said somewhere", () => {
  const MARK = "\u00abunique\u00bb";
  const free = freeTexts(MARK);
  expect(free.length).toBeGreaterThan(60);
  const lost = free.filter((path) => !said(withText(talkative, path, MARK)).includes(MARK));
  expect(lost.map((path) => path.join("."))).toEqual([]);
});

test("EXP-01 a « je ne sais pas » and a point to confirm are said", () => {
  const told = said({ ...talkative, unknowns: ["retention"] });
  expect(told).toContain("Je ne sais pas");
  expect(told).toContain("am");
});
