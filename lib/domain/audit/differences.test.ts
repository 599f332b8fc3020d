import { expect, test } from "vitest";
import { differencesOf } from "./differences";
import { auditQuerySchema } from "./query";

test("ACC-20 a nested content is told field by field, what stayed is left out", () => {
  const before = { name: "État civil", purposes: [{ text: "Tenir", basis: "c" }, { text: "Délivrer" }] };
  const after = { name: "État civil", purposes: [{ text: "Tenir", basis: "e" }], words: ["a", "b"] };
  expect(differencesOf({ content: { before, after } }).lines).toEqual([
    { path: "content.purposes.0.basis", before: "c", after: "e", withheld: false },
    { path: "content.purposes.1.text", before: "Délivrer", after: undefined, withheld: false },
    { path: "content.words", before: undefined, after: ["a", "b"], withheld: false },
  ]);
});

test("ACC-20 a text kept out of the trail is named, never shown", () => {
  expect(differencesOf({ text: {} }).lines).toEqual([
    { path: "text", before: undefined, after: undefined, withheld: true },
  ]);
});

test("ACC-20 beyond sixty fields the rest is counted", () => {
  const many = Object.fromEntries(Array.from({ length: 63 }, (_, index) => [`f${index}`, { after: index }]));
  expect(differencesOf(many)).toMatchObject({ more: 3, lines: { length: 60 } });
});

test("ACC-21 an address that says nonsense filters nothing", () => {
  const nothing = { role: null, moi: null, qui: "", objet: null, du: null, au: null, page: 1 };
  expect(auditQuerySchema.parse({})).toEqual(nothing);
  expect(auditQuerySchema.parse({ role: "referent", objet: "'; drop", du: "2026-02-31", page: "-4" })).toEqual(nothing);
});
