import type { Question, Questionnaire } from "../questionnaire";

export const QUESTION_PROBLEMS = [
  "options-missing",
  "options-unasked",
  "finding-missing",
  "severity-missing",
  "rule-unfit",
  "no-question",
] as const;
export type QuestionProblem = (typeof QUESTION_PROBLEMS)[number];

const asks = ({ types }: Question, ...wanted: Question["types"]) => types.some((type) => wanted.includes(type));

/** Whether what makes a finding can be told from what is asked. */
function isRuleFit(question: Question): boolean {
  switch (question.negativeWhen) {
    case null:
      return true;
    case "yes":
    case "no":
      return asks(question, "ON");
    case "low":
      return asks(question, "E");
    case "choice":
      return asks(question, "CU", "CM") && question.options.some(({ negative }) => negative);
    case "missing":
      return asks(question, "CM") && question.options.some(({ expected }) => expected);
    case "linked":
      return asks(question, "F");
    case "weak":
      return asks(question, "T");
  }
}

/** What keeps a question from being asked on a visit, and the field to put right. */
export function questionProblems(question: Question): { path: string; message: QuestionProblem }[] {
  const hasChoices = asks(question, "CU", "CM");
  const negative = question.negativeWhen !== null;
  return [
    hasChoices && question.options.length < 2 && { path: "options", message: "options-missing" as const },
    !hasChoices && question.options.length > 0 && { path: "options", message: "options-unasked" as const },
    negative && question.severity === null && { path: "severity", message: "severity-missing" as const },
    negative && question.findingText === "" && { path: "findingText", message: "finding-missing" as const },
    !isRuleFit(question) && { path: "negativeWhen", message: "rule-unfit" as const },
  ].filter((problem) => problem !== false);
}

/** What keeps a draft from being published; empty when it can be. `path` is the code of a question, or « questions ». */
export function publicationProblems({ questions }: Questionnaire): { path: string; message: QuestionProblem }[] {
  if (questions.length === 0) return [{ path: "questions", message: "no-question" }];
  return questions.flatMap((question) =>
    questionProblems(question).map(({ message }) => ({ path: question.code, message })),
  );
}
