import { expect, test } from "vitest";
import { answerProblems, answerValueSchema } from "./answer";
import { answerIn, scaleField } from "./answer-form";
import { questionnaire, questionOf } from "./testing/questionnaire";

const ENTRY = "0198c0de-0000-7000-8000-000000000001";

test("VIS-31 a radio, a scale by entry, a box without a tick and companies are read from the form", () => {
  expect(answerIn(questionOf("C2"), { main: ["no"] })).toEqual({ state: "answered", yesNo: "no" });
  expect(answerIn(questionOf("C2"), { main: ["unknown"] })).toEqual({ state: "unknown" });
  expect(answerIn(questionOf("A4"), {})).toEqual({ state: "answered", choices: [] });
  expect(answerIn(questionOf("B3"), { [scaleField(ENTRY)]: ["0"] })).toEqual({
    state: "answered",
    entries: [{ entryId: ENTRY, scale: 0 }],
  });
  expect(answerIn(questionOf("G2"), { contractName: ["Éditeur", "", "Autre"], contractScale: ["2", "1", ""] })).toEqual(
    {
      state: "answered",
      contracts: [{ name: "Éditeur", scale: 2 }],
    },
  );
});

test("VIS-31 every question refuses an empty form at its own part, but those that link or tick nothing", () => {
  for (const question of questionnaire.questions) {
    const parsed = answerValueSchema.parse(answerIn(question, {}));
    const first = question.types[0];
    expect(answerProblems(question, parsed).length > 0, question.code).toBe(first !== "CM" && first !== "F");
  }
});
