import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { FILE_REFUSALS } from "@/lib/domain/register/import/file-refusal";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { readSpreadsheet } from "./read-spreadsheet";
import { hostileArchives } from "./testing/hostile/archives";
import { hostileDisguises } from "./testing/hostile/disguises";
import { hostileMarkup } from "./testing/hostile/markup";
import { hostilePlainFiles } from "./testing/hostile/plain-files";
import { hostileWorkbooks } from "./testing/hostile/workbooks";
import { odsContent, odsParts } from "./testing/ods-file";
import { zipFile } from "./testing/zip-file";

const files = [...hostileArchives, ...hostileMarkup, ...hostileWorkbooks, ...hostilePlainFiles, ...hostileDisguises];
/** Two hundred thousand texts, all in one cell. */
const texts = `<table-row><table-cell>${Array.from({ length: 200_000 }, (_, n) => `<p>${n * 7919}</p>`).join("")}</table-cell></table-row>`;
const MEGABYTE = 1_000_000;
const ALLOWED = 150 * MEGABYTE;

let before: number;
beforeAll(() => {
  before = process.memoryUsage().rss;
});

test("IMP-02 the set counts at least sixty hostile or broken files", () => {
  expect(files.length).toBeGreaterThanOrEqual(60);
  expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
});

test.each(files)(
  "IMP-02 $what",
  async ({ bytes, ...expected }) => {
    const answer = await readSpreadsheet(bytes());
    if ("refused" in expected) {
      expect(answer).toMatchObject({ ok: false, code: expected.refused });
      if (!answer.ok) expect(fileRefusalFr(answer)).toMatch(/^(Ce|Un|Une|Les) .+\.$/s);
    } else {
      expect(answer).toMatchObject({ ok: true });
      if (answer.ok)
        expect(answer.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join("\n")).toContain(
          expected.reads,
        );
      // What PostgreSQL refuses to keep.
      expect(JSON.stringify(answer)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }
  },
  20_000,
);

test("IMP-02 each kind of refusal has its own French sentence", () => {
  const sentences = FILE_REFUSALS.map((code) => fileRefusalFr({ code, about: 3 }));
  expect(new Set(sentences).size).toBe(FILE_REFUSALS.length);
});

test("IMP-02 a file that takes too long or too much memory is given up, with its reason", async () => {
  const bytes = zipFile({ entries: odsParts(odsContent(`<table name="A">${texts}</table>`)) });
  const slow = await readSpreadsheet(bytes, { milliseconds: 1, heapMegabytes: 160 });
  expect(slow).toEqual({ ok: false, code: "too-long", about: "" });
  const heavy = await readSpreadsheet(bytes, { milliseconds: 15_000, heapMegabytes: 4 });
  expect(heavy).toEqual({ ok: false, code: "too-heavy", about: "" });
});

test("IMP-02 the whole set leaves the process within 150 MB of where it was", async () => {
  await sleep(500);
  const after = process.memoryUsage().rss;
  console.info(`memory: ${Math.round(before / MEGABYTE)} MB before, ${Math.round(after / MEGABYTE)} MB after`);
  expect(after - before).toBeLessThan(ALLOWED);
});
