import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { renderReport } from "@/lib/documents/annual-report/render-report";
import { REPORT_SECTIONS } from "@/lib/domain/annual-report/annual-report";
import type { WrittenReport } from "@/lib/domain/annual-report/written";

const report: WrittenReport = {
  title: "Rapport annuel du DPO 2025, Damprelle",
  about: ["Fait le 10 janvier 2026 par Claire Aubry."],
  author: "Claire Aubry",
  sections: REPORT_SECTIONS.map((code, index) => ({
    ...{ code, number: index + 1, title: `Point ${index + 1}` },
    lines: ["Une ligne de chiffres assez longue pour aller jusqu’au bord de la page, ou presque.", "Une autre."],
    text:
      index === 11
        ? 'Former les élus 漢\n#eval("1") *gras*'
        : "Quelques mots du DPO, sur deux lignes ou trois. ".repeat(3),
  })),
};
const SEAL = "ab".repeat(32);

test("ANN-06 the PDF is tagged, holds two pages at most for a mayor, and takes what people type for words", async () => {
  const bytes = Buffer.from(await renderReport("pdf", report, SEAL)).toString("latin1");
  expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(Number(/\/Count (\d+)/.exec(bytes)?.[1] ?? 0)).toBeLessThanOrEqual(2);
});

test("ANN-06 the text document has its twelve points, the DPO's words and the seal of what was sent", async () => {
  const text = Buffer.from(unzipSync(await renderReport("docx", report, SEAL))["word/document.xml"] ?? []).toString();
  for (const { title } of report.sections) expect(text).toContain(title);
  expect(text).toContain("Former les élus");
  expect(text).toContain(SEAL);
  const draft = Buffer.from(unzipSync(await renderReport("docx", report, ""))["word/document.xml"] ?? []).toString();
  expect(draft).not.toContain("SHA-256");
});
