import { expect, test } from "vitest";
import { documentsIn, PDF_WHOLE, volumesOf } from "@/lib/domain/register/export/exported";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { exportedSample, sampleEdition } from "@/lib/domain/register/testing/sample-edition";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { inWords } from "../in-words";

const editionOf = (count: number) => {
  const frozen = (rank: number) => [{ ...completeContent, name: `Traitement ${rank}` }];
  const entries = Array.from({ length: count }, (_, index) => sampleEntry(index + 1, {}, frozen(index + 1)));
  return exportedSample(sampleEdition(["service"], { ...sampleRecord, entries }));
};
const namesIn = (exported: ReturnType<typeof editionOf>) =>
  inWords(exported).parts.flatMap(({ entries }) => entries.map(({ line }) => line.join(" ")));

test("PUB-30 a long edition leaves in volumes, each under the seal of the whole, with every entry once", () => {
  expect(volumesOf(editionOf(PDF_WHOLE))).toHaveLength(1);
  const whole = editionOf(301);
  const volumes = volumesOf(whole);
  expect(volumes).toHaveLength(11);
  expect(volumes.flatMap(namesIn)).toEqual(namesIn(whole));
  for (const [index, volume] of volumes.entries()) {
    const { about, opening } = inWords(volume);
    expect(about).toContain(`Volume ${index + 1} sur 11.`);
    expect(JSON.stringify(opening)).toContain(whole.sha256);
  }
});

test("EXP-17 a long register leaves in volumes where pages are laid out, in one document elsewhere", () => {
  for (const format of ["pdf", "docx"] as const) {
    expect(documentsIn(format, editionOf(PDF_WHOLE)), format).toHaveLength(1);
    expect(documentsIn(format, editionOf(PDF_WHOLE + 1)).length, format).toBeGreaterThan(1);
  }
  for (const format of ["ods", "xlsx", "csv", "json"] as const)
    expect(documentsIn(format, editionOf(PDF_WHOLE + 1)), format).toHaveLength(1);
});
