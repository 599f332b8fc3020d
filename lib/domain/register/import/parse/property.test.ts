import fc from "fast-check";
import { expect, test } from "vitest";
import { meaningfulWords } from "../words";
import { readCategories, withRetention } from "./categories";
import { readDay } from "./day";
import { readLawfulBasis } from "./lawful-basis";
import { listOfNames, listOfSentences, saysNothing } from "./list";
import { readRetention } from "./retention";

const item = fc
  .array(fc.constantFrom("Service", "état", "civil", "INSEE", "œuvre", "élèves", "d’école", "2e", "catégorie"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(" "))
  .filter((text) => !/^\d/.test(text));
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 8 });
const glue = fc.constantFrom("\n", ";", " ; ", "\n\n", ";\n", "\n- ", "\n• ", "\r\n".replace("\r", ""));
const words = (texts: readonly string[]) => texts.flatMap(meaningfulWords).sort();

test("IMP-05 whatever strong sign parts them, items come out as they went in", () => {
  fc.assert(
    fc.property(items, glue, (listed, sign) => {
      const cell = (sign.startsWith("\n") ? sign.trim() + (sign.trim() ? " " : "") : "") + listed.join(sign);
      expect(listOfNames(cell)).toEqual(listed);
      expect(listOfSentences(cell)).toEqual(listed);
    }),
  );
});

test("IMP-05 no word of a cell is lost by the reading of a list or of categories", () => {
  const text = fc
    .array(fc.oneof(item, fc.constantFrom(",", ";", "\n", " : ", " - ", "(", ")", " / ", "• ", "1. ")), {
      maxLength: 20,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (cell) => {
      const kept = new Set(words([cell]).filter((word) => !/^\d+$|^.$/.test(word)));
      fc.pre(!saysNothing(cell));
      for (const read of [
        listOfNames(cell),
        listOfSentences(cell),
        readCategories(cell).map(({ label, detail }) => `${label} ${detail}`),
      ]) {
        const found = new Set(words(read));
        for (const word of kept) expect([...found].join(" "), cell).toContain(word);
      }
    }),
  );
});

test("IMP-05 categories and periods go together line by line", () => {
  const category = fc.tuple(item, item, fc.integer({ min: 1, max: 99 }));
  fc.assert(
    fc.property(fc.uniqueArray(category, { minLength: 1, maxLength: 6, selector: ([label]) => label }), (all) => {
      const read = readCategories(all.map(([label, detail]) => `${label} : ${detail}`).join("\n"));
      const { categories } = withRetention(read, all.map(([, , years]) => `${years} ans`).join("\n"));
      expect(categories).toEqual(all.map(([label, detail, years]) => ({ label, detail, retention: `${years} ans` })));
    }),
  );
});

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

test("IMP-05 every day of a century is read back, however it is written", () => {
  const noon = fc.date({
    min: new Date("1990-01-01T12:00:00Z"),
    max: new Date("2060-12-31T12:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(noon, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      const written = [
        iso,
        `${day}/${month}/${year}`,
        `${Number(day)}/${Number(month)}/${year.slice(2)}`,
        `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
        `${iso}T00:00:00`,
      ];
      for (const cell of written) expect(readDay(cell), cell).toBe(iso);
    }),
  );
});

test("IMP-05 a number and a unit are read, and the words are always kept", () => {
  const unit = fc.constantFrom(["jours", "day"], ["mois", "month"], ["ans", "year"]);
  const around = fc.constantFrom("", " à compter de la clôture", " (sauf contentieux)", " puis destruction");
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999 }), unit, around, (value, [word, code], rest) => {
      const read = readRetention(`${value} ${word}${rest}`);
      expect(read.active).toMatchObject({ value, unit: code });
      expect(`${read.active?.text} ${read.fateText}`).toContain(`${value} ${word}`);
    }),
  );
});

test("IMP-05 no text makes a reader fail, and a basis is one of the six or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (cell) => {
      expect(readLawfulBasis(cell).lawfulBasis).toMatch(/^[a-z_]+$/);
      readRetention(cell);
      readDay(cell);
      readCategories(cell);
    }),
  );
});

test("IMP-05 a basis is found in any case, with or without accents, before or after a text of law", () => {
  const wording = fc.constantFrom(
    ["Obligation légale", "legal_obligation"],
    ["Mission d’intérêt public", "public_task"],
    ["Consentement", "consent"],
    ["Contrat", "contract"],
    ["Intérêts vitaux", "vital_interests"],
    ["Intérêt légitime", "legitimate_interests"],
  );
  const law = fc.constantFrom("", " (Code civil)", " - Code électoral", " ; CGCT, art. L. 2121-1");
  const style = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize("NFD").replace(/\p{M}/gu, ""),
    (text: string) => text.normalize("NFD"),
  );
  fc.assert(
    fc.property(wording, law, style, ([text = "", code], after, styled) => {
      const read = readLawfulBasis(styled(text) + after);
      expect(read.lawfulBasis).toBe(code);
      expect(read.references.length).toBe(after === "" ? 0 : 1);
    }),
  );
});
