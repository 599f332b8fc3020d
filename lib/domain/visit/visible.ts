import type { Profile } from "../member/profile";
import type { Answers } from "./answer";
import type { Question, Questionnaire } from "./questionnaire";

/** The profile, with what the visit has just found to exist: seeing cameras opens the questions on cameras at once. */
function profileFound({ questions }: Questionnaire, profile: Profile, answers: Answers): Profile {
  const found = questions.flatMap(({ code, asksProfile }) => {
    const value = answers[code]?.value;
    return asksProfile && value?.state === "answered" ? (value.choices ?? []) : [];
  });
  return { ...profile, ...Object.fromEntries(found.map((code) => [code, "yes" as const])) };
}

/** The questions that concern this member, in order. A condition that is not known to hold hides what depends on it. */
export function visibleQuestions(questionnaire: Questionnaire, profile: Profile, answers: Answers = {}): Question[] {
  const known = profileFound(questionnaire, profile, answers);
  const holds = (conditions?: readonly string[]) => !conditions || conditions.some((code) => known[code] === "yes");
  const open = new Set(questionnaire.sections.filter((section) => holds(section.shownWhen)).map(({ code }) => code));
  return questionnaire.questions.filter((question) => open.has(question.section) && holds(question.shownWhen));
}
