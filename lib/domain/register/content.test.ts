import { expect, test } from "vitest";
import { entryContentSchema } from "./content";
import { FIELD_KEYS } from "./content/fields";

test("REG-100 the list of the questions is that of the schema, in the order of the form", () => {
  const beside = ["unknowns", "confirmed", "toConfirm"];
  expect(Object.keys(entryContentSchema.shape)).toEqual([...FIELD_KEYS, ...beside]);
});
