import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { inWords } from "../in-words";
import { writeRegisterDocx } from "./register-docx";

async function partsOf() {
  const files = unzipSync(await writeRegisterDocx(inWords(sampleExport())));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

test("EXP-11 the text document has titles by levels, and every table a header row", async () => {
  const { "word/document.xml": text = "" } = await partsOf();
  for (const style of ["Title", "Heading1", "Heading2", "Heading3"])
    expect(text).toContain(`<w:pStyle w:val="${style}"/>`);
  const tables = text.split("<w:tbl>").slice(1);
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((table) => !/<w:tr>.*?<w:tblHeader/s.test(table.slice(0, table.indexOf("</w:tr>"))))).toEqual(
    [],
  );
  expect(text).toContain("Cantine, brouillon");
  expect(text).toContain("Marché 2025-04");
});

test("EXP-11 no row of a table is cut between two pages", async () => {
  const { "word/document.xml": text = "" } = await partsOf();
  const rows = text.split("<w:tr>").slice(1);
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => !/^<w:trPr>(?:(?!<\/w:trPr>).)*<w:cantSplit\/>/s.test(row))).toEqual([]);
});

test("EXP-11 it is in French and bears its title", async () => {
  const parts = await partsOf();
  expect(parts["word/styles.xml"]).toContain('w:val="fr-FR"');
  expect(parts["docProps/core.xml"]).toContain("<dc:title>Registre des traitements, Damprelle</dc:title>");
});
