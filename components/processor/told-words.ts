import { formatDay } from "@/lib/i18n/format";
import { processorFr } from "@/lib/i18n/fr/processor";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";

const a = processorFr.answers;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

type Told = Readonly<Record<string, unknown>>;
const isTold = (value: unknown): value is Told => typeof value === "object" && value !== null;
/** The lines of a list as another person left them: what a form cannot read of them is not shown. */
const itemsOf = (value: unknown): Told[] => (Array.isArray(value) ? value.filter(isTold) : []);

export const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** The word of a code, or the code itself. */
export const wordOf =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    words[String(value ?? "")] ?? String(value ?? "");

export const yesNoWords = (value: unknown): string => (value === true ? a.yes : value === false ? a.no : a.unknown);

export const dayWords = (value: unknown): string => {
  const day = textOf(value);
  return day && formatDay(day);
};

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(", ");

/** One line a transfer, every part of it: what is compared is what is said. */
export const transferWords = (value: unknown): string =>
  itemsOf(value)
    .map(({ country, purpose, safeguard, impactAssessment, document }) =>
      joined([
        ...[country, purpose].map(textOf),
        wordOf(registerValuesFr.safeguards)(safeguard),
        ...[impactAssessment, document].map(textOf),
      ]),
    )
    .join("\n");

export const subProcessorWords = (value: unknown): string =>
  itemsOf(value)
    .map(({ name, service, country }) => joined([name, service, country].map(textOf)))
    .join("\n");
