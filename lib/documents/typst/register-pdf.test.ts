import { spawnSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { inWords } from "../in-words";
import { writeRegisterPdf } from "./register-pdf";

const pdfOf = (name?: string) => {
  const record =
    name === undefined
      ? sampleRecord
      : { ...sampleRecord, entries: [sampleEntry(1, { content: { ...completeContent, name } })] };
  return writeRegisterPdf(inWords(sampleExport({ record })));
};

/** The objects of the file in clear, its compressed streams opened. */
function opened(pdf: Buffer): string {
  const bytes = pdf.toString("latin1");
  const streams = [...bytes.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, body = ""]) => {
      try {
        return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
      } catch {
        return []; // a picture or a font in another packing
      }
    },
  );
  return [bytes, ...streams].join("\n");
}

test("EXP-10 the PDF declares PDF/UA-1, its title and its language", async () => {
  const text = opened(await pdfOf());
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toMatch(/<dc:title><rdf:Alt><rdf:li[^>]*>Registre des traitements, Damprelle</);
  expect(text).toMatch(/\/Lang\s*\(fr-FR\)/);
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked\s+true/);
  expect(text).toMatch(/\/DisplayDocTitle\s+true/);
});

test("EXP-10 it has a bookmark for each entry, titles by levels, and tables with their headers", async () => {
  const text = opened(await pdfOf());
  expect(text).toMatch(/\/Outlines\s/);
  const utf16 = (words: string) => Buffer.from(words, "utf16le").swap16().toString("latin1");
  for (const words of ["2026-001 Cantine, brouillon", "Liste des traitements"])
    expect(text.includes(`(${words})`) || text.includes(utf16(words)), words).toBe(true);
  for (const tag of ["H1", "H2", "H3", "Table", "THead", "TH", "TD"])
    expect(text).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
  expect(text).toMatch(/\/Scope\s*\/Column/);
});

const hasPdfinfo = spawnSync("pdfinfo", ["-v"]).status === 0;

test.skipIf(!hasPdfinfo)(
  "EXP-10 pdfinfo finds it tagged, with its title (skipped where pdfinfo is missing)",
  async () => {
    const { stdout } = spawnSync("pdfinfo", ["-"], { input: await pdfOf() });
    const told = stdout.toString();
    expect(told).toMatch(/^Tagged:\s+yes$/m);
    expect(told).toMatch(/^Title:\s+Registre des traitements, Damprelle$/m);
    expect(told).toMatch(/^JavaScript:\s+no$/m);
  },
);

test.each([
  ["Chinese", "Cantine 漢字"],
  ["emoji", "Cantine 👩‍👩‍👧‍👦 ✓"],
  ["right to left", "مرحبا שלום"],
  ["private use and hidden signs", "\ue000\u{f0000}\u200b\ufeff\u00ad\u2028"],
  ["markup", '#eval("1") *gras* $x$ `y` @z <b> \\ " \''],
])("EXP-10 what people typed breaks no PDF: %s", async (_, name) => {
  expect((await pdfOf(name)).subarray(0, 5).toString()).toBe("%PDF-");
});

test.skipIf(!hasPdfinfo)(
  "EXP-10 signs that no font can write are replaced, and counted (skipped where pdftotext is missing)",
  async () => {
    const read = async (name: string) => {
      const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: await pdfOf(name) });
      return stdout.toString().replace(/\s+/g, " ");
    };
    // Cuneiform: a machine may well have a font of Chinese.
    expect(await read("Cantine 𒀀𒀁")).toMatch(/Cantine \?\?.* \d+ signes de ce registre, qu’aucune police/);
    expect(await read("Cantine")).not.toContain("qu’aucune police");
  },
);

test("EXP-10 an entry's words reach no file but its own data", async () => {
  const pdf = await pdfOf('#read("/etc/passwd") #json("register.json")');
  expect(opened(pdf)).not.toContain("root:x:0:0");
});
