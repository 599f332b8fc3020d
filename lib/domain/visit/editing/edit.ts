import { DomainError } from "../../errors";
import type { Question, Questionnaire } from "../questionnaire";
import { optionsFrom } from "./options";
import type { HeadingForm, QuestionForm } from "./question-form";

const SHORT_MAX = 24;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const NUMBER_MAX = 99;

const found = ({ questions }: Questionnaire, code: string): Question => {
  const question = questions.find((one) => one.code === code);
  if (!question) throw new DomainError("not-found", "question");
  return question;
};

/** The next code of a part; one that was ever taken is never given again, so that visits of before compare. */
function nextCode({ questions, gone }: Questionnaire, section: string): string {
  const numbers = [...questions.map(({ code }) => code), ...gone]
    .filter((code) => code.startsWith(section))
    .map((code) => Number(code.slice(1)));
  const next = Math.max(0, ...numbers) + 1;
  if (next > NUMBER_MAX) throw new DomainError("invalid-state", "question");
  return `${section}${next}`;
}

const words = (form: QuestionForm, before: Question | undefined): Omit<Question, "code" | "section"> => ({
  severityNote: before?.severityNote ?? "",
  perEntry: before?.perEntry ?? false,
  perContract: before?.perContract ?? false,
  asksProfile: before?.asksProfile ?? false,
  ...(before?.shownWhen && { shownWhen: before.shownWhen }),
  text: form.text,
  help: form.help,
  essential: form.essential,
  types: form.types,
  options: optionsFrom(form.options, before?.options ?? []),
  noneLabel: form.noneLabel,
  negativeWhen: form.negativeWhen,
  severity: form.severity,
  findingText: form.findingText,
  actionText: form.actionText,
  namesPeople: form.namesPeople,
  fills: form.fills,
  rule: form.rule,
  field: form.field,
});

/**
 * The questionnaire with a question changed, or one more at the end of its part. A question keeps its code, its part and what
 * the form does not show. Refuses `not-found` on a code or a part that is not there.
 */
export function withQuestion(
  questionnaire: Questionnaire,
  form: QuestionForm,
): { edited: Questionnaire; code: string } {
  if (form.code !== "") {
    const before = found(questionnaire, form.code);
    const changed = { code: before.code, section: before.section, ...words(form, before) };
    const questions = questionnaire.questions.map((one) => (one.code === form.code ? changed : one));
    return { edited: { ...questionnaire, questions }, code: form.code };
  }
  if (!questionnaire.sections.some(({ code }) => code === form.section)) throw new DomainError("not-found", "section");
  const code = nextCode(questionnaire, form.section);
  const added = { code, section: form.section, ...words(form, undefined) };
  return { edited: inOrder({ ...questionnaire, questions: [...questionnaire.questions, added] }), code };
}

/** The questions by part, in the order of the parts. */
function inOrder(questionnaire: Questionnaire): Questionnaire {
  const rank = (section: string) => questionnaire.sections.findIndex(({ code }) => code === section);
  return {
    ...questionnaire,
    questions: questionnaire.questions.toSorted((a, b) => rank(a.section) - rank(b.section)),
  };
}

/** Takes a question away; its code is kept as one that was. Refuses `not-found`. */
export function withoutQuestion(questionnaire: Questionnaire, code: string): Questionnaire {
  found(questionnaire, code);
  return {
    ...questionnaire,
    questions: questionnaire.questions.filter((one) => one.code !== code),
    gone: [...questionnaire.gone, code],
  };
}

/** One place up within its part; the first of a part stays. Refuses `not-found`. */
export function movedUp(questionnaire: Questionnaire, code: string): Questionnaire {
  const { section } = found(questionnaire, code);
  const questions = [...questionnaire.questions];
  const at = questions.findIndex((one) => one.code === code);
  const [before, moved] = [questions[at - 1], questions[at]];
  if (!before || !moved || before.section !== section) return questionnaire;
  questions.splice(at - 1, 2, moved, before);
  return { ...questionnaire, questions };
}

/**
 * The title and the names of the parts; a name given to a letter that is free opens a part. Refuses `invalid-state` to take
 * away a part that still has questions, and the last one.
 */
export function withHeading(questionnaire: Questionnaire, { title, parts }: HeadingForm): Questionnaire {
  const sections = [...LETTERS].flatMap((code) => {
    const before = questionnaire.sections.find((one) => one.code === code);
    const label = parts.find((one) => one.code === code)?.label ?? before?.label ?? "";
    if (label !== "") {
      const short = before?.label === label ? before.short : label.slice(0, SHORT_MAX).trim();
      return [{ ...before, code, label, short }];
    }
    const used = questionnaire.questions.some(({ section }) => section === code);
    if (used) throw new DomainError("invalid-state", "section");
    return [];
  });
  if (sections.length === 0) throw new DomainError("invalid-state", "section");
  return { ...questionnaire, title, sections };
}

/** The letter of the next part that can be opened; null when the alphabet is used. */
export const nextPart = ({ sections, gone }: Questionnaire): string | null =>
  [...LETTERS].find(
    (letter) => !sections.some(({ code }) => code === letter) && !gone.some((code) => code.startsWith(letter)),
  ) ?? null;
