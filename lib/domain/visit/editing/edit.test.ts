import { expect, test } from "vitest";
import { questionnaire } from "../testing/questionnaire";
import { movedUp, nextPart, withHeading, withoutQuestion, withQuestion } from "./edit";
import { optionLines, optionsFrom } from "./options";
import { publicationProblems, questionProblems } from "./problems";
import { type QuestionForm, questionFormSchema } from "./question-form";

const form = (change: Record<string, unknown> = {}): QuestionForm =>
  questionFormSchema.parse({
    questionnaireId: "01900000-0000-7000-8000-000000000000",
    version: "1",
    section: "C",
    text: "Le panneau d’affichage est-il fermé ?",
    types: ["ON"],
    negativeWhen: "no",
    severity: "3",
    findingText: "Le panneau est ouvert.",
    actionText: "Le fermer.",
    ...change,
  });

test("VIS-160 a new question takes the next code of its part and stands at its end", () => {
  const { edited, code } = withQuestion(questionnaire, form());
  expect(code).toBe("C7");
  expect(edited.questions.map((one) => one.code).slice(edited.questions.findIndex((one) => one.code === "C6"))).toEqual(
    expect.arrayContaining(["C6", "C7", "D1"]),
  );
  expect(edited.questions[edited.questions.findIndex((one) => one.code === "C6") + 1]?.code).toBe("C7");
  expect(() => withQuestion(questionnaire, form({ section: "Z" }))).toThrow();
});

test("VIS-160 a code that was taken away is never given again", () => {
  const without = withoutQuestion(withQuestion(questionnaire, form()).edited, "C7");
  expect(without.questions).toEqual(questionnaire.questions);
  expect(withQuestion(without, form()).code).toBe("C8");
  expect(() => withoutQuestion(questionnaire, "C9")).toThrow();
});

test("VIS-160 a changed question keeps its code, its part and what its form does not show", () => {
  const { edited } = withQuestion(
    questionnaire,
    form({ code: "H1", section: "A", types: ["N", "T"], negativeWhen: "", severity: "" }),
  );
  const before = questionnaire.questions.find(({ code }) => code === "H1");
  const after = edited.questions.find(({ code }) => code === "H1");
  expect(after).toMatchObject({ section: "H", text: "Le panneau d’affichage est-il fermé ?", severity: null });
  expect(after?.shownWhen).toEqual(before?.shownWhen);
});

test("VIS-160 a question moves up within its part only", () => {
  const codes = (of = questionnaire) => of.questions.map(({ code }) => code).filter((code) => code.startsWith("C"));
  expect(codes(movedUp(questionnaire, "C2")).slice(0, 2)).toEqual(["C2", "C1"]);
  expect(movedUp(questionnaire, "C1")).toBe(questionnaire);
});

test("VIS-161 an option whose words stand keeps its code, and signs say what a finding is", () => {
  const before = [{ code: "old", label: "Aucune", negative: true, expected: false }];
  const options = optionsFrom("+ Externalisée\n- Aucune\n\n+ Externalisée\n+ Été", before);
  expect(options.map(({ code }) => code)).toEqual(["externalisee", "old", "ete"]);
  expect(optionLines(options)).toBe("+ Externalisée\n- Aucune\n+ Été");
});

test("VIS-161 what cannot be asked is told by its field, on both sides of each rule", () => {
  const problems = (change: Record<string, unknown>) => {
    const { edited, code } = withQuestion(questionnaire, form(change));
    const question = edited.questions.find((one) => one.code === code);
    return question ? questionProblems(question).map(({ path }) => path) : null;
  };
  expect(problems({})).toEqual([]);
  expect(problems({ types: ["CU"], options: "Oui", negativeWhen: "", severity: "" })).toEqual(["options"]);
  expect(problems({ options: "Oui\nNon" })).toEqual(["options"]);
  expect(problems({ severity: "" })).toEqual(["severity"]);
  expect(problems({ findingText: "" })).toEqual(["findingText"]);
  expect(problems({ negativeWhen: "low" })).toEqual(["negativeWhen"]);
  expect(problems({ types: ["CM"], options: "A\nB", negativeWhen: "missing" })).toEqual(["negativeWhen"]);
  expect(problems({ types: ["CM"], options: "+ A\nB", negativeWhen: "missing" })).toEqual([]);
  expect(publicationProblems(questionnaire)).toEqual([]);
  expect(publicationProblems({ ...questionnaire, questions: [] })).toEqual([
    { path: "questions", message: "no-question" },
  ]);
});

test("VIS-162 parts are named, opened at a free letter, and taken away once empty", () => {
  const heading = (parts: { code: string; label: string }[]) => ({
    questionnaireId: "01900000-0000-7000-8000-000000000000",
    version: 1,
    title: "Visite d’école",
    parts,
  });
  expect(nextPart(questionnaire)).toBe("K");
  const opened = withHeading(questionnaire, heading([{ code: "K", label: "École" }]));
  expect(opened.sections.at(-1)).toEqual({ code: "K", label: "École", short: "École" });
  expect(opened.sections.find(({ code }) => code === "H")).toEqual(
    questionnaire.sections.find(({ code }) => code === "H"),
  );
  expect(withHeading(opened, heading([{ code: "K", label: "" }])).sections).toHaveLength(10);
  expect(() => withHeading(opened, heading([{ code: "A", label: "" }]))).toThrow();
});

test("VIS-189 a question names the rule that it proves and the field it is about; what the register does not know is refused", () => {
  const { edited, code } = withQuestion(questionnaire, form({ rule: "SE-03", field: "securityMeasures" }));
  const added = edited.questions.find((one) => one.code === code);
  expect(added).toMatchObject({ rule: "SE-03", field: "securityMeasures" });
  const { edited: cleared } = withQuestion(edited, form({ code, rule: "", field: "" }));
  expect(cleared.questions.find((one) => one.code === code)).toMatchObject({ rule: null, field: null });
  expect(() => form({ rule: "XX-99" })).toThrow();
  expect(() => form({ field: "nothing" })).toThrow();
});

test("VIS-189 every link of the usual questionnaire names a rule and a field that are there", () => {
  const linked = questionnaire.questions.filter(({ rule, field }) => rule !== null || field !== null);
  expect(linked.length).toBeGreaterThanOrEqual(15);
  for (const { code, rule, field } of linked) expect(() => form({ rule, field }), code).not.toThrow();
});
