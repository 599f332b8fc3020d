import { expect, test } from "vitest";
import { changedFields } from "./changes";

test("ACC-01 the trail holds the fields that changed, with both values", () => {
  const before = { version: 1, name: "Aubre", population: 90 };
  expect(changedFields(before, { version: 2, name: "Aubrevelle", population: 90 })).toEqual({
    name: { before: "Aubre", after: "Aubrevelle" },
  });
});

test("ACC-01 a free text that must stay out is named without its words", () => {
  expect(changedFields({ subject: "a" }, { subject: "b" }, ["subject"])).toEqual({ subject: {} });
  expect(changedFields(undefined, { name: "" })).toEqual({ name: { after: "" } });
});
