import { expect, test } from "vitest";
import { blankContent, blankRetention } from "@/lib/domain/register/content/blank";
import { fromForm, toForm } from "./form-values";

const by = { today: "2026-11-24", name: "Claire Aubry" };
const start = {
  ...blankContent({ name: "Cantine", domain: "enfance", controllerRole: "commune" }),
  retention: [blankRetention()],
};

test("REG-20 a form that nobody touched sends the very content it was given", () => {
  expect(fromForm(toForm(start), start, by)).toEqual(start);
});

test("REG-20 an answer to a DPIA criterion carries its day and its author, and keeps them", () => {
  const typed = toForm(start);
  typed.dpia = {
    ...typed.dpia,
    criteria: { ...typed.dpia.criteria, matching: { answer: true, decidedOn: null, decidedBy: "" } },
  };
  const signed = fromForm(typed, start, by);
  expect(signed.dpia.criteria.matching).toEqual({ answer: true, decidedOn: "2026-11-24", decidedBy: "Claire Aubry" });
  const later = fromForm(toForm(signed), signed, { today: "2027-01-01", name: "Autre" });
  expect(later.dpia.criteria.matching).toEqual(signed.dpia.criteria.matching);
  const back = {
    ...signed,
    dpia: {
      ...signed.dpia,
      criteria: { ...signed.dpia.criteria, matching: { answer: null, decidedOn: "2026-11-24", decidedBy: "X" } },
    },
  };
  expect(fromForm(back, signed, by).dpia.criteria.matching).toEqual({ answer: null, decidedOn: null, decidedBy: "" });
});
