import { readFileSync } from "node:fs";
import { type Question, questionnaireSchema } from "../questionnaire";

export const questionnaire = questionnaireSchema.parse(
  JSON.parse(readFileSync("db/reference/questionnaire.json", "utf8")),
);

export function questionOf(code: string): Question {
  const question = questionnaire.questions.find((candidate) => candidate.code === code);
  if (!question) throw new Error(`no question ${code}`);
  return question;
}
