import { DomainError } from "@/lib/domain/errors";
import { type Choices, choicesOf, type DictionaryTerm } from "@/lib/domain/intervention/dictionary";
import type { InterventionInput } from "@/lib/domain/intervention/intervention";
import { interventionProblems, type Problem, personalDataProblems } from "@/lib/domain/intervention/problems";

/** Refuses `invalid-state` with the issues of the form, which `perform` turns into messages at their fields. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DomainError("invalid-state", "input", { issues: problems });
}

type Stored = Parameters<typeof interventionProblems>[1]["stored"];

const textsOf = ({ subject, question, answer, requesterName, requesterFunction }: InterventionInput) => ({
  subject,
  question,
  answer,
  requesterName,
  requesterFunction,
});

/** What the lists, the calendar and the free texts of an act refuse, all at once. */
export function checkIntervention(
  input: InterventionInput & { personalDataKept: boolean },
  context: { terms: readonly DictionaryTerm[]; today: string; stored?: Stored },
): void {
  const { terms, today, stored } = context;
  const choices: Choices = choicesOf(terms, input.service);
  refuseProblems([
    ...interventionProblems(input, { choices, today, ...(stored && { stored }) }),
    ...personalDataProblems(textsOf(input), input.personalDataKept),
  ]);
}
