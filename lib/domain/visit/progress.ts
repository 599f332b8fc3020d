import type { Answers } from "./answer";
import type { Question, Questionnaire } from "./questionnaire";

export type SectionProgress = { readonly section: string; readonly answered: number; readonly total: number };
export type Progress = {
  readonly answered: number;
  readonly total: number;
  readonly essentialAnswered: number;
  readonly essentialTotal: number;
  readonly essentialLeft: number;
  /** Sections with at least one question, in order. */
  readonly sections: readonly SectionProgress[];
};

/** Counts over the visible questions; « ne sait pas » and « sans objet » are answers. */
export function progress(
  questions: readonly Pick<Question, "code" | "section" | "essential">[],
  answers: Answers,
): Progress {
  const isAnswered = ({ code }: { readonly code: string }) => answers[code] !== undefined;
  const essential = questions.filter((question) => question.essential);
  const essentialAnswered = essential.filter(isAnswered).length;
  const sections = [...new Set(questions.map(({ section }) => section))].map((section) => {
    const own = questions.filter((question) => question.section === section);
    return { section, answered: own.filter(isAnswered).length, total: own.length };
  });
  return {
    answered: questions.filter(isAnswered).length,
    total: questions.length,
    essentialAnswered,
    essentialTotal: essential.length,
    essentialLeft: essential.length - essentialAnswered,
    sections,
  };
}

/** Where to take the questionnaire up again: the first question without an answer, else the first; null when there is none. */
export const resumeAt = (questions: Questionnaire["questions"], answers: Answers): string | null =>
  (questions.find(({ code }) => answers[code] === undefined) ?? questions[0])?.code ?? null;
