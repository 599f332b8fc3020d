import { expect, test } from "vitest";
import { newId } from "../identifier";
import { isOutsideEurope } from "./country";
import { BLANK_PROCESSOR, mergeProcessorsSchema, processorInputSchema } from "./processor";
import { subscriptionInputSchema } from "./service";
import { usedSoftwareSchema } from "./software";

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

test("PRO-16 a line that ends before it starts is refused at its end, of a subscription and of a software in use", () => {
  const line = { memberId: newId(), version: 0, since: "2024-02-01" };
  const found = [
    (until: string) => subscriptionInputSchema.safeParse({ ...line, serviceId: newId(), contractRef: "", until }),
    (until: string) => usedSoftwareSchema.safeParse({ ...line, softwareId: newId(), contractId: null, until }),
  ].map((read) => ["2024-01-31", "2024-02-01", ""].map((until) => read(until).error?.issues[0]?.path ?? null));
  expect(found).toEqual([
    [["until"], null, null],
    [["until"], null, null],
  ]);
});
