import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, canonicalParts, sameValue, versionHashInput } from "./canonical";
import { differences } from "./diff";
import { searchText } from "./search-text";
import { completeContent } from "./testing/complete-entry";

test("REG-60 equal values give the same canonical text whatever the order of their keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      // JSON has one zero only.
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
  expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
});

test("REG-60 in pieces of whatever depth, the canonical text is the same text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat({ max: 5 }), (value, depth) => {
      const given = { value, absent: undefined };
      expect([...canonicalParts(given, depth)].join("")).toBe(canonicalJson(given));
    }),
  );
});

test("REG-61 the hash is taken of the entry, the number and the content together", () => {
  const version = { entryId: "e", number: 1, content: completeContent };
  expect(versionHashInput({ ...version, number: 2 })).not.toBe(versionHashInput(version));
  expect(versionHashInput({ ...version, entryId: "f" })).not.toBe(versionHashInput(version));
  expect(versionHashInput({ ...version, content: { ...completeContent } })).toBe(versionHashInput(version));
});

test("REG-62 the same content has no difference", () => {
  expect(differences(completeContent, structuredClone(completeContent))).toEqual([]);
});

test("REG-63 a value changed shows before and after", () => {
  expect(differences(completeContent, { ...completeContent, service: "Mairie" })).toEqual([
    { field: "service", kind: "value", before: "Service scolaire", after: "Mairie" },
  ]);
});

test("REG-64 a list shows what came, went, changed and moved, item by item", () => {
  const [identity, health] = completeContent.dataCategories;
  const fresh = { ...completeContent.dataCategories[0], label: "Repas" };
  const after = {
    ...completeContent,
    dataCategories: [{ ...health, mandatory: true }, fresh],
  } as typeof completeContent; // both exist in the fixture
  expect(differences(completeContent, after)).toMatchObject([
    {
      field: "dataCategories",
      added: [{ label: "Repas" }],
      removed: [identity],
      changed: [{ name: "Santé de l’enfant", before: health, after: { mandatory: true } }],
      reordered: false,
    },
  ]);
  const sources = (dataSources: string[]) => ({ ...completeContent, dataSources });
  expect(differences(sources(["a", "b"]), sources(["b", "a"]))).toMatchObject([
    { added: [], removed: [], changed: [], reordered: true },
  ]);
  expect(differences(sources(["a"]), sources(["a", "a"]))).toMatchObject([{ added: ["a"], reordered: false }]);
});

test("REG-65 an entry is found by its software, processors, purposes and recipients", () => {
  const text = searchText(completeContent);
  for (const words of ["Restauration scolaire", "Logicantine", "Facturer selon", "Comptable public", "Serveur"])
    expect(text).toContain(words);
});

test("REG-62 the day a processor came in is no difference: nobody reads it in the entry", () => {
  const dated = {
    ...completeContent,
    processors: completeContent.processors.map((processor) => ({ ...processor, addedOn: "2024-02-29" })),
  };
  const undated = { ...dated, processors: dated.processors.map((processor) => ({ ...processor, addedOn: null })) };
  expect(dated.processors.length).toBeGreaterThan(0);
  expect(differences(undated, dated)).toEqual([]);
});
