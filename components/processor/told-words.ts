import { z } from "zod";
import { formatDay } from "@/lib/i18n/format";
import { processorFr } from "@/lib/i18n/fr/processor";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";

const a = processorFr.answers;

const textSchema = z.string().min(1);
const transferSchema = z.object({
  country: z.string(),
  purpose: z.string(),
  safeguard: z.string().nullish(),
  impactAssessment: z.string(),
  document: z.string(),
});
const subProcessorSchema = z.object({ name: z.string(), service: z.string(), country: z.string() });

export const listed = (value: unknown): string[] => z.array(z.string()).catch([]).parse(value);

/** The word of a code, or the code itself. */
export const wordOf =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    words[String(value ?? "")] ?? String(value ?? "");

export const yesNoWords = (value: unknown): string => (value === true ? a.yes : value === false ? a.no : a.unknown);

export const dayWords = (value: unknown): string => {
  const day = textSchema.safeParse(value);
  return day.success ? formatDay(day.data) : "";
};

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(", ");

/** One line a transfer, every part of it: what is compared is what is said. */
export const transferWords = (value: unknown): string =>
  z
    .array(transferSchema)
    .catch([])
    .parse(value)
    .map(({ country, purpose, safeguard, impactAssessment, document }) =>
      joined([country, purpose, wordOf(registerValuesFr.safeguards)(safeguard), impactAssessment, document]),
    )
    .join("\n");

export const subProcessorWords = (value: unknown): string =>
  z
    .array(subProcessorSchema)
    .catch([])
    .parse(value)
    .map(({ name, service, country }) => joined([name, service, country]))
    .join("\n");
