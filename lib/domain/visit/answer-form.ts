import type { AnswerPart, Scale } from "./answer";
import { partsOf } from "./answer";
import type { Question } from "./questionnaire";

/** The fields of a form by name, each with its values in order. */
export type Fields = Readonly<Partial<Record<string, readonly string[]>>>;

const SCALE_PREFIX = "e:";
export const scaleField = (entryId: string) => `${SCALE_PREFIX}${entryId}`;

const scaleOf = (text: string | undefined) => (text ? (Number(text) as Scale) : undefined); // held to 0-3 by the schema
const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function contractsIn(fields: Fields) {
  const scales = fields.contractScale ?? [];
  return (fields.contractName ?? []).flatMap((typed, index) => {
    const scale = scaleOf(scales[index]);
    return typed.trim() && scale !== undefined ? [{ name: typed.trim(), scale }] : [];
  });
}

function entriesIn(fields: Fields) {
  return Object.entries(fields).flatMap(([name, values]) => {
    const scale = scaleOf(values?.[0]);
    return name.startsWith(SCALE_PREFIX) && scale !== undefined
      ? [{ entryId: name.slice(SCALE_PREFIX.length), scale }]
      : [];
  });
}

const READERS: Record<AnswerPart, (fields: Fields) => unknown> = {
  yesNo: ({ main }) => main?.[0],
  choice: ({ main }) => main?.[0],
  scale: ({ main }) => scaleOf(main?.[0]),
  choices: ({ choices = [] }) => choices,
  text: ({ text }) => text?.[0]?.trim(),
  number: ({ number }) => (number?.[0]?.trim() ? Number(number[0].replace(",", ".")) : undefined),
  date: ({ date }) => date?.[0],
  entryIds: ({ entryIds = [] }) => entryIds,
  missing: ({ missing }) => lines(missing?.[0] ?? ""),
  entries: entriesIn,
  contracts: contractsIn,
  weak: ({ weak }) => (weak?.[0] === "on" ? true : undefined),
};

const SINGLE: readonly AnswerPart[] = ["yesNo", "choice", "scale"];
const MAY_BE_EMPTY: readonly AnswerPart[] = ["choices", "entryIds"];

/** Whether the question is answered by one of a few radios, « ne sait pas » among them. */
export const isSingle = (question: Question): boolean => SINGLE.includes(partsOf(question)[0] ?? "text");

const isEmpty = (value: unknown) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The value that a form of the question sends, still to be parsed by `answerValueSchema`; a part left empty is left out. */
export function answerIn(question: Question, fields: Fields): unknown {
  const state = fields.main?.[0];
  if (state === "unknown" || state === "not_applicable") return { state };
  const main = partsOf(question)[0];
  const parts = partsOf(question).flatMap((part): [string, unknown][] => {
    const value = READERS[part](fields);
    const kept = !isEmpty(value) || (part === main && MAY_BE_EMPTY.includes(part));
    return kept ? [[part, value]] : [];
  });
  return { state: "answered", ...Object.fromEntries(parts) };
}
