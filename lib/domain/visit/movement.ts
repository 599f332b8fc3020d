import type { Priority } from "../action/priority";
import { type ActionStatus, isOpen } from "../action/status";
import { sameValue } from "../register/canonical";
import type { Level } from "../register/status";
import type { Answer, Answers } from "./answer";
import type { Question, Questionnaire } from "./questionnaire";
import { reportAnswer } from "./report-answer";
import type { ReportAnswer } from "./report-model";

type Finding = {
  readonly id: string;
  readonly question: string | null;
  readonly label: string;
  readonly severity: Priority;
  readonly state: ActionStatus;
  readonly stateReason: string;
};
type Action = {
  readonly id: string;
  readonly label: string;
  readonly visitId: string | null;
  readonly findingId: string | null;
  readonly priority: Priority;
  readonly dueOn: string | null;
  readonly status: ActionStatus;
};
type Reviewed = { readonly entryId: string; readonly levelBefore: Level; readonly levelAfter: Level | null };

/** One of the two visits; `actions` are those of the town that it agreed or found open. */
export type ComparedVisit = {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
  readonly reviewed: readonly Reviewed[];
};

export type AnswerMove = {
  readonly code: string;
  readonly question: string;
  /** Null: without answer at that visit. */
  readonly before: ReportAnswer | null;
  readonly after: ReportAnswer | null;
};
type SectionMove = { readonly section: string; readonly answers: readonly AnswerMove[] };
export type FindingMove = Pick<Finding, "id" | "label" | "severity" | "state" | "stateReason">;
/** What was found again keeps the words of the former visit beside the new ones. */
export type CarriedFinding = FindingMove & { readonly again: string | null };

export type VisitMovement = {
  readonly sections: readonly SectionMove[];
  /** Questions with the same answer at both. */
  readonly unchanged: number;
  readonly closed: readonly FindingMove[];
  readonly carried: readonly CarriedFinding[];
  readonly found: readonly FindingMove[];
  readonly levels: readonly { readonly entryId: string; readonly name: string; before: Level; after: Level }[];
  /** Agreed at the former visit. */
  readonly actions: readonly Action[];
};

/** A finding is over when it says so, or when all that was agreed for it is. */
function isSettled({ id, state }: Finding, actions: readonly Action[]): boolean {
  if (!isOpen({ status: state })) return true;
  const own = actions.filter(({ findingId }) => findingId === id);
  return own.length > 0 && own.every((action) => !isOpen(action));
}

function findingsMoved(before: ComparedVisit, after: ComparedVisit) {
  const again = (was: Finding) =>
    was.question === null
      ? undefined
      : after.findings.find((is) => is.question === was.question && isOpen({ status: is.state }));
  const split = before.findings.map((was) => ({ was, again: again(was), settled: isSettled(was, before.actions) }));
  const carried = split.filter((one) => one.again !== undefined || !one.settled);
  const met = new Set(carried.map((one) => one.again?.id));
  return {
    closed: split.filter((one) => one.again === undefined && one.settled).map(({ was }) => was),
    carried: carried.map(({ was, again: is }) => ({
      ...was,
      ...(is && { severity: is.severity }),
      again: is?.label ?? null,
    })),
    found: after.findings.filter(({ id }) => !met.has(id)),
  };
}

/** The words of each visit's own edition; the later one names and orders the questions. */
function answersMoved(before: ComparedVisit, after: ComparedVisit, names: ReadonlyMap<string, string>) {
  const inWords = ({ questionnaire, answers }: ComparedVisit, code: string): ReportAnswer | null => {
    const answer = answers[code];
    const asked = questionnaire.questions.find((question) => question.code === code);
    if (!answer || !asked) return null;
    return reportAnswer(asked, sectionOf(questionnaire, asked), answer.value, names);
  };
  const known = [...after.questionnaire.questions, ...before.questionnaire.questions];
  const questions = [...new Map(known.toReversed().map((one) => [one.code, one])).values()];
  const ranked = questions.toSorted((a, b) => rank(known, a) - rank(known, b));
  const both = ranked.filter(({ code }) => before.answers[code] || after.answers[code]);
  const moved = both.filter(({ code }) => !sameAnswer(before.answers[code], after.answers[code]));
  const sections = [...after.questionnaire.sections, ...before.questionnaire.sections];
  return {
    unchanged: both.length - moved.length,
    sections: [...new Set(moved.map(({ section }) => section))].map((code) => ({
      section: sections.find((one) => one.code === code)?.label ?? code,
      answers: moved
        .filter(({ section }) => section === code)
        .map((question) => ({
          code: question.code,
          question: question.text,
          before: inWords(before, question.code),
          after: inWords(after, question.code),
        })),
    })),
  };
}

const rank = (known: readonly Question[], { code }: Question) => known.findIndex((one) => one.code === code);
const sectionOf = ({ sections }: Questionnaire, { section }: Question) => sections.find(({ code }) => code === section);
const sameAnswer = (a: Answer | undefined, b: Answer | undefined) => sameValue(a?.value ?? null, b?.value ?? null);

/** From the level at which the former visit left an entry, where it went through it, to the one this visit left it at. */
function levelsOf(before: ComparedVisit, after: ComparedVisit, names: ReadonlyMap<string, string>) {
  const left = new Map(before.reviewed.map((one) => [one.entryId, one.levelAfter ?? one.levelBefore]));
  return after.reviewed.flatMap(({ entryId, levelBefore, levelAfter }) => {
    const name = names.get(entryId);
    if (name === undefined) return [];
    return [{ entryId, name, before: left.get(entryId) ?? levelBefore, after: levelAfter ?? levelBefore }];
  });
}

/** What moved from one visit of a town to a later one. `names` are those of its entries, by id. */
export function visitMovement(
  before: ComparedVisit,
  after: ComparedVisit,
  names: ReadonlyMap<string, string>,
): VisitMovement {
  return {
    ...answersMoved(before, after, names),
    ...findingsMoved(before, after),
    levels: levelsOf(before, after, names),
    actions: before.actions.filter(({ visitId }) => visitId === before.id),
  };
}
