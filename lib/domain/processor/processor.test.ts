import { expect, test } from "vitest";
import { isOutsideEurope } from "./country";
import { BLANK_PROCESSOR, mergeProcessorsSchema, processorInputSchema } from "./processor";

const parse = (change: object) => processorInputSchema.safeParse({ ...BLANK_PROCESSOR, name: "Éditeur", ...change });

test("PRO-03 a name is enough; a SIREN that does not hold, a country of three letters are refused", () => {
  expect(parse({}).success).toBe(true);
  expect(parse({ name: "  " }).success).toBe(false);
  expect(parse({ siren: "732 829 320" }).data?.siren).toBe("732829320");
  expect(parse({ siren: "732829321" }).success).toBe(false);
  expect(parse({ country: "fra" }).success).toBe(false);
  expect(parse({ country: "de" }).data?.country).toBe("DE");
});

test("PRO-03 a transfer names its country, its safeguard may wait", () => {
  const transfer = { country: "US", purpose: "", safeguard: null, impactAssessment: "", document: "" };
  expect(parse({ transfers: [transfer] }).success).toBe(true);
  expect(parse({ transfers: [{ ...transfer, country: "" }] }).success).toBe(false);
});

test.each([
  ["", false],
  ["FR", false],
  ["RE", false],
  ["NO", false],
  ["CH", true],
  ["GB", true],
  ["US", true],
] as const)("PRO-03 « %s » is outside the European Economic Area: %s", (country, expected) => {
  expect(isOutsideEurope(country)).toBe(expected);
});

test("PRO-04 a company is not merged with itself", () => {
  const [id, intoId] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
  expect(mergeProcessorsSchema.safeParse({ id, version: 1, intoId: id }).success).toBe(false);
  expect(mergeProcessorsSchema.safeParse({ id, version: 1, intoId }).success).toBe(true);
});
