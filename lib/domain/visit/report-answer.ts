import type { AnsweredValue, AnswerValue } from "./answer";
import type { Question, Section } from "./questionnaire";
import type { ReportAnswer } from "./report-model";

type EntryNames = ReadonlyMap<string, string>;

function chosenLabels({ options, noneLabel }: Question, { choice, choices }: AnsweredValue): string[] | undefined {
  const codes = choices ?? (choice === undefined ? undefined : [choice]);
  if (!codes) return undefined;
  if (codes.length === 0) return noneLabel ? [noneLabel] : [];
  return options.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
}

/** One answer for the annex; an entry that no longer can be named is left out. The note stays with the DPO. */
export function reportAnswer(
  question: Question,
  section: Pick<Section, "label"> | undefined,
  value: AnswerValue,
  entryNames: EntryNames,
): ReportAnswer {
  const named = (id: string) => entryNames.get(id) ?? "";
  const asked = { code: question.code, section: section?.label ?? "", question: question.text, state: value.state };
  if (value.state !== "answered") return { ...asked, textWithheld: false, lines: [], names: [] };
  const { text, yesNo, number, date, scale, entries = [], contracts = [], entryIds = [], missing = [] } = value;
  const chosen = chosenLabels(question, value);
  const lines = [...entries.map((line) => ({ name: named(line.entryId), scale: line.scale })), ...contracts];
  return {
    ...asked,
    ...(yesNo !== undefined && { yesNo }),
    ...(chosen !== undefined && { chosen }),
    ...(text !== undefined && !question.namesPeople && { text }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(scale !== undefined && { scale }),
    textWithheld: text !== undefined && question.namesPeople,
    lines: lines.filter(({ name }) => name !== ""),
    names: [...entryIds.map(named), ...missing].filter((name) => name !== ""),
  };
}
