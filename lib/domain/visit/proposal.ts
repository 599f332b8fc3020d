import type { Priority } from "../action/priority";
import type { AnsweredValue, AnswerValue, Scale } from "./answer";
import type { Question } from "./questionnaire";

const isLow = (scale: Scale | undefined) => scale === 0 || scale === 1;

function isNegative(question: Question, value: AnsweredValue): boolean {
  const chosen = [...(value.choices ?? []), ...(value.choice === undefined ? [] : [value.choice])];
  switch (question.negativeWhen) {
    case "no":
    case "yes":
      return value.yesNo === question.negativeWhen;
    case "low":
      return [value.scale, ...lines(value).map(({ scale }) => scale)].some(isLow);
    case "choice":
      return question.options.some(({ code, negative }) => negative && chosen.includes(code));
    case "missing":
      return question.options.some(({ code, expected }) => expected && !chosen.includes(code));
    case "linked":
      return (value.entryIds?.length ?? 0) + (value.missing?.length ?? 0) > 0;
    case "weak":
      return value.weak === true;
    case null:
      return false;
  }
}

const lines = (value: AnsweredValue) => [...(value.entries ?? []), ...(value.contracts ?? [])];

/** The severity an answer calls for: « ne sait pas » weighs as much as a negative answer; null calls for no finding. */
export function proposedSeverity(question: Question, value: AnswerValue): Priority | null {
  const isBad = value.state === "unknown" || (value.state === "answered" && isNegative(question, value));
  return isBad ? question.severity : null;
}

export type Proposal = {
  readonly question: string;
  /** Already written, and editable. */
  readonly label: string;
  readonly action: string;
  readonly severity: Priority;
  /** Nobody knew: the label states what remains to be checked. */
  readonly toCheck: boolean;
  /** The entries that the answer marks as weak or links. */
  readonly entryIds: readonly string[];
  /** The companies whose contract the answer marks as weak, the processing activities found without entry. */
  readonly names: readonly string[];
};

/** The finding that an answer proposes; nothing is kept until the DPO keeps it. */
export function proposedFinding(question: Question, value: AnswerValue): Proposal | null {
  const severity = proposedSeverity(question, value);
  if (severity === null) return null;
  const given = value.state === "answered" ? value : undefined;
  const weak = <Line extends { readonly scale: Scale }>(all: readonly Line[] = []) =>
    all.filter((line) => isLow(line.scale));
  return {
    question: question.code,
    label: question.findingText,
    action: question.actionText,
    severity,
    toCheck: given === undefined,
    entryIds: [...weak(given?.entries).map(({ entryId }) => entryId), ...(given?.entryIds ?? [])],
    names: [...weak(given?.contracts).map(({ name }) => name), ...(given?.missing ?? [])],
  };
}
