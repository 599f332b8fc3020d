import { expect, test } from "vitest";
import { entryContentSchema } from "../content";
import { completeContent } from "../testing/complete-entry";
import { editableTexts, editedContent, optionalFields } from "./edit";
import { strippedContent } from "./strip";

const origin = { bodies: ["Damprelle"], people: ["Odile Vautrel"] };
const entry = {
  ...completeContent,
  article14: "Affiche de Damprelle, remise par le secrétariat.",
  nirBasis: "Décret lu en conseil avec la Fanfare de la Combe",
};
const { content } = strippedContent(entry, origin);
const kept = optionalFields(content);
const edited = (texts: Record<string, string>, fields = kept) => editedContent(content, { kept: fields, texts });

test("TPL-59 without an edit, what is saved is what the preview shows", () => {
  expect(edited({})).toEqual(content);
});

test("TPL-59 each text of the template can be written again, and no code; those with a masked or a possible name are told", () => {
  const texts = editableTexts(content);
  expect(texts.find(({ field }) => field === "article14")).toMatchObject({ path: "article14", doubt: "masked" });
  expect(texts.find(({ field }) => field === "nirBasis")).toMatchObject({ doubt: "named" });
  expect(texts.some(({ doubt }) => doubt === null)).toBe(true);
  expect(texts.some(({ path }) => /domain|lawfulBasis|dataRef|code$/.test(path))).toBe(false);
  const rewritten = edited(Object.fromEntries(texts.map(({ path }, rank) => [path, `Texte ${rank}`])));
  expect(entryContentSchema.parse(rewritten)).toEqual(rewritten);
  const after = editableTexts(rewritten ?? content).map(({ text }) => text);
  expect(after).toEqual(texts.map((_, rank) => `Texte ${rank}`));
});

test("TPL-59 a field that is left out is as if it had not been answered; the name and the domain always stay", () => {
  expect(edited({}, [])).toMatchObject({ name: content.name, domain: content.domain, purposes: [], article14: "" });
  const without = edited(
    {},
    kept.filter((field) => field !== "purposes"),
  );
  expect(without).toEqual({ ...content, purposes: [] });
});

test("TPL-59 an item whose label is emptied goes; a duration follows its category, renamed or gone", () => {
  const [category] = content.dataCategories;
  if (!category) throw new Error("the entry has categories");
  const rule = { ...content.retention[0], dataRef: category.label };
  const tied = entryContentSchema.parse({ ...content, retention: [rule] });
  const change = (label: string) =>
    editedContent(tied, { kept: optionalFields(tied), texts: { "dataCategories.0.label": label } });
  const renamed = change("Autre nom");
  expect([renamed?.dataCategories[0]?.label, renamed?.retention[0]?.dataRef]).toEqual(["Autre nom", "Autre nom"]);
  const gone = change(" ");
  expect(gone?.dataCategories).toEqual(tied.dataCategories.slice(1));
  expect(gone?.retention).toEqual([]);
});

test("TPL-59 a text longer than its answer may be is refused whole", () => {
  expect(edited({ "purposes.0.label": "x".repeat(1001) })).toBeNull();
});
