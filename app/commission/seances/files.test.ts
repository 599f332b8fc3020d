import { spawnSync } from "node:child_process";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writtenSnapshot } from "@/components/meeting/written";
import { renderPicture, renderSnapshot } from "@/lib/documents/meeting/render-snapshot";
import { readSpreadsheet } from "@/lib/documents/spreadsheet/read-spreadsheet";
import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import { aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { aggregatesOf, fixtureActs, PERIOD, terms } from "@/lib/domain/statistics/testing/fixture";
import { statisticsFr } from "@/lib/i18n/fr/statistics";

const content: SnapshotContent = {
  format: 1,
  meeting: { title: "Commission du 16 novembre 2022", heldOn: "2022-11-16" },
  syndicate: "Syndicat des minutes",
  frozenOn: "2022-11-16",
  figures: figuresOf(aggregatesSchema.parse(aggregatesOf(fixtureActs)), PERIOD, terms),
  definitions: statisticsFr.cards,
  annotations: [{ month: "2021-06-01", label: "REU", service: "it" }],
  terms,
};
const SEAL = "0f".repeat(32);
const snapshot = writtenSnapshot(content, SEAL);

/** What the minutes of 16 November 2022 say, written here by hand. */
const MINUTES = [
  "Communication des données (37 %)",
  "Relation citoyen/usager (27 %)",
  "Ressources humaines (15,5 %)",
  "46 membres sur 60",
  "11 membres ont accueilli au moins une visite",
];
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ");

const hasPdfTools = spawnSync("pdfinfo", ["-v"]).status === 0;

describe("the PDF", () => {
  test.skipIf(!hasPdfTools)(
    "MEE-10 is exactly two A4 pages, tagged, with its title (skipped without pdfinfo)",
    async () => {
      const { stdout } = spawnSync("pdfinfo", ["-"], { input: await renderSnapshot("pdf", snapshot) });
      const told = stdout.toString();
      expect(told).toMatch(/^Pages:\s+2$/m);
      expect(told).toMatch(/^Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)$/m);
      expect(told).toMatch(/^Tagged:\s+yes$/m);
      expect(told).toMatch(/^Title:\s+Bilan du DPO mutualisé, Commission du 16 novembre 2022$/m);
    },
  );

  test("MEE-10 declares PDF/UA-1 and counts two pages in its own objects", async () => {
    const bytes = Buffer.from(await renderSnapshot("pdf", snapshot)).toString("latin1");
    expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test.skipIf(!hasPdfTools)(
    "MEE-11 says the figures of the minutes, read back (skipped without pdftotext)",
    async () => {
      const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], {
        input: await renderSnapshot("pdf", snapshot),
      });
      const text = plain(stdout.toString());
      for (const said of MINUTES) expect(text).toContain(said);
      expect(text).toContain("Déplacement");
      expect(text).toMatch(/Berger-Levrault : .*70 %|70 %/);
      expect(text).toContain(SEAL);
    },
  );
});

test("MEE-12 the text document holds the paragraph of the minutes, the tables and a picture with its words", async () => {
  const files = unzipSync(await renderSnapshot("docx", snapshot));
  const text = plain(Buffer.from(files["word/document.xml"] ?? []).toString());
  for (const said of MINUTES) expect(text).toContain(said);
  expect(text).toContain("Paragraphe pour le procès-verbal");
  const tables = text.split("<w:tbl>").length - 1;
  expect(tables).toBe(snapshot.cards.flatMap((card) => card.tables).length);
  expect(text).toMatch(/descr="[^"]*Communication des données : 37 % · 74/);
  const domains = text.slice(text.indexOf("domaines du service informatique"));
  expect(domains).toMatch(/Berger-Levrault.*?700.*?70 %/);
  expect(Object.keys(files).filter((path) => path.endsWith(".png")).length).toBe(
    snapshot.cards.flatMap(({ charts }) => charts).length,
  );
});

test("MEE-13 the ODS has a sheet for every table, its numbers are numbers, and says the same figures", async () => {
  const bytes = await renderSnapshot("ods", snapshot);
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.code);
  const sheet = (name: string) => read.sheets.find((one) => one.name === name)?.rows.map(({ cells }) => cells) ?? [];
  const row = (name: string, head: RegExp) => sheet(name).find(([first = ""]) => head.test(first)) ?? [];
  expect(read.sheets.map(({ name }) => name)).toEqual([
    "À propos",
    ...snapshot.cards.flatMap(({ tables }) => tables.map(({ name }) => name)),
  ]);
  expect(row("thèmes", /^Communication des données$/).slice(0, 3)).toEqual(["Communication des données", "74", "37"]);
  expect(row("thèmes", /^Relation/).slice(1, 3)).toEqual(["54", "27"]);
  expect(row("thèmes", /^Ressources humaines$/).slice(1, 3)).toEqual(["31", "15.5"]);
  expect(row("membres accompagnés", /^Accompagnés$/)[1]).toBe("46");
  expect(row("membres visités", /^Visités$/)[1]).toBe("11");
  expect(row("modes du service informatique", /^Déplacement/).slice(1, 3)).toEqual(["80", "8"]);
  expect(row("domaines du service informatique", /Berger/).slice(1, 3)).toEqual(["700", "70"]);
  const xml = Buffer.from(unzipSync(bytes)["content.xml"] ?? []).toString();
  expect(xml).toContain('office:value-type="float" office:value="74"');
  expect(xml).not.toContain("table:formula");
});

describe("each chart alone", () => {
  const charts = snapshot.cards.flatMap((card) => card.charts);

  test("MEE-14 an SVG has its title, its values in words, one ink and no style that a page would have to bring", async () => {
    expect(charts.map(({ kind }) => kind).sort()).toEqual([
      "bars",
      "bars",
      "bars",
      "bars",
      "bars",
      "lines",
      "squares",
      "squares",
    ]);
    for (const chart of charts) {
      const svg = Buffer.from(await renderPicture("svg", chart)).toString();
      expect(svg).toContain(`<title id="titre">${chart.title}</title>`);
      expect(svg).toContain('<desc id="valeurs">');
      expect(svg).not.toMatch(/class=|style=|var\(/);
      expect(new Set(svg.match(/#[0-9a-f]{3,6}\b/g))).toEqual(new Set(["#1b1b1b", "#fff"]));
    }
  });

  test("MEE-14 on-site, the rest and the years are told apart by fill, dash and mark", async () => {
    const svgs = await Promise.all(
      charts.map(async (chart) => Buffer.from(await renderPicture("svg", chart)).toString()),
    );
    const all = svgs.join("");
    for (const sign of [
      "url(#points)",
      "url(#hachures)",
      'stroke-dasharray="7 4"',
      'stroke-dasharray="1.5 4"',
      "<circle",
      "l5 5l-5 5",
    ])
      expect(all).toContain(sign);
  });

  test("MEE-15 a PNG is twice its drawing, and is not blank", async () => {
    for (const chart of charts) {
      const png = Buffer.from(await renderPicture("png", chart));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBeGreaterThan(400);
      expect(png.length).toBeGreaterThan(1000);
    }
  });
});
