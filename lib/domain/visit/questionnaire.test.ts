import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Profile } from "../member/profile";
import { minutesUnderWay, nextEssential, progress, resumeAt } from "./progress";
import { questionnaire, questionOf } from "./testing/questionnaire";
import { visibleQuestions } from "./visible";

const { questions, sections } = questionnaire;
const conditions = z
  .object({ conditions: z.array(z.object({ code: z.string() })) })
  .parse(JSON.parse(readFileSync("db/reference/processing-templates.json", "utf8")))
  .conditions.map(({ code }) => code);
const codesOf = (profile: Profile) => visibleQuestions(questionnaire, profile).map(({ code }) => code);

test("VIS-01 the questionnaire has its 66 questions in ten sections, 29 of them essential", () => {
  expect(questions).toHaveLength(66);
  expect(new Set(questions.map(({ code }) => code)).size).toBe(66);
  expect(questions.filter(({ essential }) => essential)).toHaveLength(29);
  const counts = sections.map(({ code }) => [code, questions.filter(({ section }) => section === code).length]);
  expect(Object.fromEntries(counts)).toEqual({ A: 7, B: 8, C: 6, D: 8, E: 9, F: 7, G: 5, H: 6, I: 6, J: 4 });
});

test("VIS-01 questions keep their words, their types and their severity", () => {
  const pick = (code: string) => {
    const { text, types, severity, severityNote, essential } = questionOf(code);
    return [text, types.join("+"), severity, severityNote, essential];
  };
  expect(pick("C2")).toEqual(["L’écran du guichet est-il invisible du public\u202f?", "ON", 2, "", true]);
  expect(pick("F6")).toEqual([
    "Un incident a-t-il eu lieu depuis un an (perte, erreur d’envoi, vol, virus)\u202f?",
    "ON+T",
    1,
    "si oui, non noté au registre",
    true,
  ]);
  expect(pick("A4").slice(1)).toEqual(["CM", null, "", true]);
});

test("VIS-01 every question with a severity has its finding and action written, and only those", () => {
  for (const question of questions) {
    const isWritten = question.findingText.length > 10 && question.actionText.length > 10;
    expect([question.code, isWritten, question.negativeWhen !== null]).toEqual([
      question.code,
      question.severity !== null,
      question.severity !== null,
    ]);
  }
  expect(questions.filter(({ severity }) => severity === null).map(({ code }) => code)).toEqual(["A4", "B1", "H1"]);
});

test("VIS-01 choices exist where they are asked, and a rule on choices has one to bite on", () => {
  for (const question of questions) {
    const asksChoice = question.types.some((type) => type === "CU" || type === "CM");
    expect([question.code, question.options.length > 1]).toEqual([question.code, asksChoice]);
    if (question.negativeWhen === "choice") expect(question.options.some(({ negative }) => negative)).toBe(true);
    if (question.negativeWhen === "missing") expect(question.options.some(({ expected }) => expected)).toBe(true);
  }
});

test("VIS-02 conditions are those of the profile", () => {
  const asked = [
    ...sections.flatMap(({ shownWhen }) => shownWhen ?? []),
    ...questions.flatMap(({ shownWhen, asksProfile, options }) => [
      ...(shownWhen ?? []),
      ...(asksProfile ? options.map(({ code }) => code) : []),
    ]),
  ];
  expect(asked.filter((code) => !conditions.includes(code))).toEqual([]);
});

test("VIS-02 cameras, badges or geolocation open H, an agent J, a CCAS B5", () => {
  const bare = codesOf({});
  expect(bare).toHaveLength(66 - 6 - 4 - 1);
  expect(codesOf({ employer: "yes" })).toHaveLength(59);
  for (const code of ["has_videoprotection", "has_internal_cctv", "has_body_cams", "has_badges", "has_geoloc"]) {
    expect(codesOf({ [code]: "yes" }).filter((question) => question.startsWith("H"))).toHaveLength(6);
    expect(codesOf({ [code]: "no" })).toEqual(bare);
    expect(codesOf({ [code]: "unknown" })).toEqual(bare);
  }
  expect(codesOf({ has_ccas: "yes" })).toContain("B5");
});

test("VIS-02 what the visit finds to exist opens its questions at once", () => {
  const saw = (choices: string[]) =>
    visibleQuestions(
      questionnaire,
      {},
      { A4: { value: { state: "answered", choices }, note: "", evidence: "seen" } },
    ).map(({ code }) => code);
  expect(saw(["has_videoprotection"])).toContain("H1");
  expect(saw(["has_school"])).not.toContain("H1");
});

test("VIS-03 progress counts what is visible; « ne sait pas » is an answer", () => {
  const visible = visibleQuestions(questionnaire, { employer: "yes" });
  const answers = {
    A1: { value: { state: "unknown" as const }, note: "", evidence: "" as const },
    A3: { value: { state: "not_applicable" as const }, note: "", evidence: "" as const },
    H1: { value: { state: "unknown" as const }, note: "", evidence: "" as const },
  };
  const { sections: bySection, ...counts } = progress(visible, answers);
  expect(counts).toEqual({ answered: 2, total: 59, essentialAnswered: 1, essentialTotal: 26, essentialLeft: 25 });
  expect(bySection[0]).toEqual({ section: "A", answered: 2, total: 7 });
  expect(bySection.map(({ section }) => section)).not.toContain("H");
});

test("VIS-03 the questionnaire is taken up at the first question without answer", () => {
  const visible = visibleQuestions(questionnaire, {});
  const answer = { value: { state: "unknown" as const }, note: "", evidence: "" as const };
  expect(resumeAt(visible, { A1: answer, A3: answer })).toBe("A2");
  expect(resumeAt(visible, Object.fromEntries(visible.map(({ code }) => [code, answer])))).toBe("A1");
  expect(resumeAt([], {})).toBeNull();
});

test("VIS-03 a short visit goes from one essential question without answer to the next", () => {
  const visible = visibleQuestions(questionnaire, {});
  const answer = { value: { state: "unknown" as const }, note: "", evidence: "" as const };
  expect(nextEssential(visible, "A2", {})).toBe("A4");
  expect(nextEssential(visible, "A2", { A4: answer })).toBe("B1");
  expect(nextEssential(visible, "I6", {})).toBeNull();
});

test("VIS-03 the minutes run from the first answer, for the twelve hours that a visit may last", () => {
  const start = new Date("2026-11-17T13:00:00Z");
  const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000 + 59_000);
  expect(minutesUnderWay(start, after(38))).toBe(38);
  expect(minutesUnderWay(start, after(720))).toBe(720);
  expect(minutesUnderWay(start, after(721))).toBeNull();
  expect(minutesUnderWay(start, new Date(start.getTime() - 1))).toBeNull();
  expect(minutesUnderWay(null, after(0))).toBeNull();
});
