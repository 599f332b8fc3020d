import { DomainError } from "@/lib/domain/errors";
import { type Choices, choicesOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { InterventionInput } from "@/lib/domain/intervention/intervention";
import { interventionProblems, type Problem, personalDataProblems } from "@/lib/domain/intervention/problems";

/** Refuses `invalid-state` with the issues of the form, which `perform` turns into messages at their fields. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DomainError("invalid-state", "input", { issues: problems });
}

type Stored = NonNullable<Parameters<typeof interventionProblems>[1]["stored"]> & Texts;

const FREE_TEXTS = ["subject", "question", "answer", "requesterName", "requesterFunction"] as const;
type Texts = Pick<InterventionInput, (typeof FREE_TEXTS)[number]>;

/** The texts to look at: one that stands as it was saved has been answered for already. */
const writtenTexts = (input: Texts, stored: Texts | undefined) =>
  Object.fromEntries(FREE_TEXTS.filter((name) => input[name] !== stored?.[name]).map((name) => [name, input[name]]));

/** What the lists, the calendar and the free texts of an act refuse, all at once. */
export function checkIntervention(
  input: InterventionInput & { personalDataKept: boolean },
  context: { terms: readonly DictionaryTerm[]; today: string; stored?: Stored },
): void {
  const { terms, today, stored } = context;
  const choices: Choices = choicesOf(terms, input.service);
  refuseProblems([
    ...interventionProblems(input, { choices, today, ...(stored && { stored }) }),
    ...personalDataProblems(writtenTexts(input, stored), input.personalDataKept),
  ]);
}
