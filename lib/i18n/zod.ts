import { z } from "zod";
import { COUNTRY_CODE } from "@/lib/domain/processor/country";
import { formatNumber, plural } from "@/lib/i18n/format";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { uiFr } from "@/lib/i18n/fr/ui";

const t = uiFr.validation;
const [character, characters] = t.character;
const [answer, answers] = t.answer;

type Issue = Parameters<NonNullable<z.core.$ZodConfig["customError"]>>[0];

const isEmpty = (input: unknown) =>
  input === undefined || input === null || input === "" || (typeof input === "number" && Number.isNaN(input));

const FORMATS: Record<string, string> = { email: t.email, url: t.url, date: t.date, datetime: t.date };

const PATTERNS: Record<string, string> = { [String(COUNTRY_CODE)]: t.country };

function tooSmall({ origin, minimum, inclusive, exact }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>) {
  const bound = Number(minimum);
  if (origin === "string") {
    const size = plural(bound, character, characters);
    return exact ? t.textExact(size) : t.textTooShort(size);
  }
  // Nothing ticked where one is enough is an answer left out, told with the words of its question.
  if (origin === "array" && bound === 1) return t.missing;
  if (origin === "array" || origin === "set") return t.tooFew(plural(bound, answer, answers));
  return inclusive === false ? t.numberAbove(formatNumber(bound, 2)) : t.numberTooSmall(formatNumber(bound, 2));
}

function tooBig({ origin, maximum, inclusive, exact }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>) {
  const bound = Number(maximum);
  if (origin === "string") {
    const size = plural(bound, character, characters);
    return exact ? t.textExact(size) : t.textTooLong(size);
  }
  if (origin === "array" || origin === "set") return t.tooMany(plural(bound, answer, answers));
  return inclusive === false ? t.numberBelow(formatNumber(bound, 2)) : t.numberTooBig(formatNumber(bound, 2));
}

/** A rule that only the schema knows names its sentence: `refine(…, { params: { code } })`. */
const coded = (code: unknown): string | undefined =>
  Object.entries({ ...t.coded, ...registerQuestionsFr.errors }).find(([key]) => key === code)?.[1];

function sentence(issue: Issue): string | undefined {
  if (isEmpty(issue.input) && issue.code !== "custom") return t.missing;
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "int") return t.whole;
      return issue.expected === "number" ? t.number : issue.expected === "date" ? t.date : t.invalid;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return FORMATS[issue.format ?? ""] ?? PATTERNS[issue.pattern ?? ""] ?? t.invalid;
    case "invalid_value":
      return t.list;
    case "not_multiple_of":
      return issue.divisor === 1 ? t.whole : t.multipleOf(formatNumber(Number(issue.divisor), 2));
    case "unrecognized_keys":
    case "invalid_key":
      return t.unknown;
    case "custom":
      return coded(issue.params?.code);
    default:
      return t.invalid;
  }
}

/** Validation speaks French, in the browser and on the server alike; a schema that gives its own message keeps it. */
z.config({ customError: (issue) => sentence(issue) ?? t.invalid });
