import { expect, test } from "vitest";
import { newId } from "../identifier";
import { type AnswerValue, answerProblems, answerValueSchema, unchangedAnswer } from "./answer";
import { proposedFinding, proposedSeverity } from "./proposal";
import { questionnaire, questionOf } from "./testing/questionnaire";

const answered = (parts: Omit<Extract<AnswerValue, { state: "answered" }>, "state">): AnswerValue => ({
  state: "answered",
  ...parts,
});
const refused = (code: string, value: AnswerValue) =>
  answerProblems(questionOf(code), value).map(({ path, message }) => `${path} ${message}`);
const severity = (code: string, value: AnswerValue) => proposedSeverity(questionOf(code), value);
const entry = newId();

test("VIS-04 « ne sait pas » and « sans objet » answer every question", () => {
  for (const question of questionnaire.questions) {
    expect(answerProblems(question, { state: "unknown" })).toEqual([]);
    expect(answerProblems(question, { state: "not_applicable" })).toEqual([]);
  }
});

test("VIS-04 each type takes its own value and refuses the others", () => {
  expect(refused("C2", answered({ yesNo: "no" }))).toEqual([]);
  expect(refused("C2", answered({}))).toEqual(["yesNo answer-missing"]);
  expect(refused("C2", answered({ yesNo: "no", scale: 1 }))).toEqual(["scale answer-unexpected"]);
  expect(refused("A2", answered({ yesNo: "yes", date: "2022-03-01" }))).toEqual([]);
  expect(refused("A2", answered({ date: "2022-03-01" }))).toEqual(["yesNo answer-missing"]);
  expect(refused("F1", answered({ choice: "disque" }))).toEqual([]);
  expect(refused("F1", answered({ choice: "nuage" }))).toEqual(["choice option-unknown"]);
  expect(refused("B1", answered({ choices: [] }))).toEqual([]);
  expect(refused("B1", answered({ choices: ["police", "x"], text: "Deux logiciels" }))).toEqual([
    "choices option-unknown",
  ]);
  expect(refused("H1", answered({ number: 4, text: "La place" }))).toEqual([]);
  expect(refused("B4", answered({}))).toEqual([]);
  expect(refused("B4", answered({ missing: ["Liste des clés"] }))).toEqual([]);
  expect(refused("C2", answered({ yesNo: "no", weak: true }))).toEqual(["weak answer-unexpected"]);
});

test("VIS-04 a question by entry or by contract takes one scale for each", () => {
  expect(refused("B3", answered({ entries: [{ entryId: entry, scale: 2 }] }))).toEqual([]);
  expect(refused("B3", answered({ scale: 2 }))).toEqual(["entries answer-missing", "scale answer-unexpected"]);
  const twice = { entryId: entry, scale: 1 as const };
  expect(refused("B3", answered({ entries: [twice, twice] }))).toEqual(["entries entry-twice"]);
  expect(refused("G2", answered({ contracts: [{ name: "Éditeur Dulac", scale: 0 }] }))).toEqual([]);
});

test("VIS-04 a value out of bounds is invalid", () => {
  const accepts = (value: unknown) => answerValueSchema.safeParse(value).success;
  expect([0, 3].map((scale) => accepts({ state: "answered", scale }))).toEqual([true, true]);
  expect([-1, 4, 1.5].map((scale) => accepts({ state: "answered", scale }))).toEqual([false, false, false]);
  expect(accepts({ state: "answered", date: "2022-02-30" })).toBe(false);
  expect(accepts({ state: "answered", number: -1 })).toBe(false);
  expect(accepts({ state: "unknown", yesNo: "no" })).toBe(false);
  expect(accepts({ state: "answered", text: " " })).toBe(false);
});

test("VIS-05 « non », « si oui » and « ne sait pas » call for the proposed severity, nothing else does", () => {
  expect(severity("E1", answered({ yesNo: "no" }))).toBe(1);
  expect(severity("E1", answered({ yesNo: "yes" }))).toBeNull();
  expect(severity("D8", answered({ yesNo: "yes" }))).toBe(2);
  expect(severity("D8", answered({ yesNo: "no" }))).toBeNull();
  for (const question of questionnaire.questions) {
    expect(proposedSeverity(question, { state: "unknown" })).toBe(question.severity);
    expect(proposedSeverity(question, { state: "not_applicable" })).toBeNull();
  }
});

test("VIS-05 a scale is weak at 0 and 1, not at 2", () => {
  expect(([0, 1, 2, 3] as const).map((scale) => severity("E2", answered({ scale })))).toEqual([1, 1, null, null]);
});

test("VIS-05 choices: a negative one chosen, an expected one left out", () => {
  expect(["externalisee", "disque", "aucune"].map((choice) => severity("F1", answered({ choice })))).toEqual([
    null,
    1,
    1,
  ]);
  expect(severity("G5", answered({ choices: ["partage"] }))).toBeNull();
  expect(severity("G5", answered({ choices: ["partage", "non_encadre"] }))).toBe(2);
  expect(severity("E6", answered({ choices: ["messagerie", "portails"] }))).toBeNull();
  expect(severity("E6", answered({ choices: ["messagerie"] }))).toBe(2);
  expect(severity("H6", answered({ choices: [] }))).toBeNull();
  expect(severity("C6", answered({ text: "Le nom" }))).toBeNull();
  expect(severity("C6", answered({ text: "Rien", weak: true }))).toBe(2);
});

test("VIS-05 the proposal is already written, and names the weak entries and contracts", () => {
  expect(proposedFinding(questionOf("C2"), answered({ yesNo: "no" }))).toEqual({
    question: "C2",
    label: "L’écran du guichet se lit depuis la file d’attente.",
    action: "Tourner l’écran d’un quart ou poser un filtre.",
    severity: 2,
    toCheck: false,
    entryIds: [],
    names: [],
  });
  const other = newId();
  const entries = [
    { entryId: entry, scale: 1 as const },
    { entryId: other, scale: 2 as const },
  ];
  expect(proposedFinding(questionOf("B3"), answered({ entries }))?.entryIds).toEqual([entry]);
  const contracts = [
    { name: "Éditeur Dulac", scale: 0 as const },
    { name: "Hébergeur Noé", scale: 3 as const },
  ];
  expect(proposedFinding(questionOf("G2"), answered({ contracts }))?.names).toEqual(["Éditeur Dulac"]);
  expect(proposedFinding(questionOf("B4"), answered({ missing: [] }))).toBeNull();
  expect(proposedFinding(questionOf("B4"), answered({ missing: ["Colis de Noël"] }))?.names).toEqual(["Colis de Noël"]);
  expect(proposedFinding(questionOf("C2"), { state: "unknown" })?.toCheck).toBe(true);
});

test("VIS-06 « inchangé » gives last visit's answer again, to be seen anew; a value the question no longer takes is not", () => {
  const previous = { value: answered({ choice: "disque" }), note: "Disque au grenier", evidence: "seen" as const };
  expect(unchangedAnswer(questionOf("F1"), previous)).toEqual({ ...previous, evidence: "" });
  expect(unchangedAnswer(questionOf("C2"), previous)).toBeNull();
});
