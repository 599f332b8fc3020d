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

/** The next essential question after this one that has no answer yet: what a short visit asks, and what it puts off is asked later. */
export function nextEssential(questions: readonly Question[], code: string, answers: Answers): string | null {
  const here = questions.findIndex((question) => question.code === code);
  const next = questions.slice(here + 1).find((question) => question.essential && answers[question.code] === undefined);
  return next?.code ?? null;
}

const MINUTE_MS = 60_000;
/** A visit ends within twelve hours; answers older than that were given while preparing it. */
const LONGEST_MINUTES = 12 * 60;

/** Whole minutes since the first answer, while the visit may still be going on; else null. */
export function minutesUnderWay(startedAt: Date | null, now: Date): number | null {
  if (startedAt === null) return null;
  const minutes = Math.floor((now.getTime() - startedAt.getTime()) / MINUTE_MS);
  return minutes >= 0 && minutes <= LONGEST_MINUTES ? minutes : null;
}

/** Where to take the questionnaire up again: the first question without an answer, else the first; null when there is none. */
export const resumeAt = (questions: Questionnaire["questions"], answers: Answers): string | null =>
  (questions.find(({ code }) => answers[code] === undefined) ?? questions[0])?.code ?? null;
