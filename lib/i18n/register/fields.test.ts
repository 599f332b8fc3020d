import { expect, test } from "vitest";
import { blankContent, blankPurpose, blankRetention } from "@/lib/domain/register/content/blank";
import { FIELD_KEYS } from "@/lib/domain/register/content/fields";
import { SECTIONS } from "@/lib/domain/register/sections";
import { fieldWords, itemWords } from "./fields";

const blank = blankContent({ name: "Cantine", domain: "enfance", controllerRole: "commune" });

test("REG-10 each question stands once in the parts of an entry", () => {
  const placed = SECTIONS.flatMap(({ fields }): string[] => [...fields]);
  expect([...placed].sort()).toEqual([...FIELD_KEYS].sort());
});

test("REG-10 what was not answered has no words", () => {
  const answered = FIELD_KEYS.filter((field) => fieldWords(field, blank[field]).length > 0);
  expect(answered).toEqual(
    ["name", "domain", "actingAs", "controllerRole", "legalRegime", "noRecipient", "publicVisible"].sort(
      (a, b) => FIELD_KEYS.indexOf(a as never) - FIELD_KEYS.indexOf(b as never),
    ),
  );
});

test("REG-10 a purpose, a retention period and a transfer are read in French", () => {
  expect(
    itemWords("purposes", {
      ...blankPurpose("Servir les repas"),
      lawfulBasis: "public_task",
      lawReferences: ["CGCT, art. L. 2121-29"],
    }),
  ).toBe("Servir les repas · base légale\u00a0: Mission d’intérêt public · textes\u00a0: CGCT, art. L. 2121-29");
  const active = { value: 1, unit: "year" as const, trigger: "la fin de l’année scolaire", text: "", unlimited: false };
  expect(itemWords("retention", { ...blankRetention(), active, source: "SIAF" })).toBe(
    "Toutes les données · usage courant\u00a0: 1\u00a0an à partir de la fin de l’année scolaire · ensuite\u00a0: À déterminer · source\u00a0: SIAF",
  );
  expect(fieldWords("transfers", { answer: "none", items: [], note: "" })).toEqual(["Non"]);
  expect(fieldWords("lastPurgeOn", "2026-03-01")).toEqual(["1er mars 2026"]);
});
