import { expect, test } from "vitest";
import { agreementIn, agreementSchema } from "./agreement";

const issues = (name: string, role: string) => agreementSchema.safeParse(agreementIn(name, role)).error?.issues ?? [];

test("VIS-100 an agreement names who agreed and in what function, or nobody", () => {
  expect(agreementSchema.parse(agreementIn(" ", ""))).toBeNull();
  expect(agreementSchema.parse(agreementIn(" Odile Vautrel ", "maire"))).toEqual({
    name: "Odile Vautrel",
    function: "maire",
  });
  expect(issues("Odile Vautrel", "").map(({ path }) => path.join("."))).toEqual(["function"]);
  expect(issues("", "maire").map(({ path }) => path.join("."))).toEqual(["name"]);
});
