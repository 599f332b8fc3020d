import { formatDay, formatInstant, formatNumber } from "@/lib/i18n/format";
import { auditFr } from "@/lib/i18n/fr/audit";
import { auditFieldsFr } from "@/lib/i18n/fr/audit-fields";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";

/** The sentence of an act; one that has none shows by its own name. */
export const sentenceOf = (action: string): string => auditFr.actions[action] ?? action;

const questions: Record<string, string> = registerFieldsFr.fields;

/** The trail's own word, else that of the entry's question, written inside a line. */
const word = (part: string): string => {
  const question = questions[part];
  return auditFieldsFr[part] ?? (question ? question.charAt(0).toLowerCase() + question.slice(1) : part);
};

/** 'purposes.0.text' → « finalités, 1, texte ». */
export const fieldName = (path: string): string =>
  path
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? formatNumber(Number(part) + 1) : word(part)))
    .join(", ");

export function valueWords(value: unknown): string {
  if (value === undefined || value === null || value === "") return auditFr.nothing;
  if (typeof value === "boolean") return value ? auditFr.yes : auditFr.no;
  if (Array.isArray(value)) return value.map(valueWords).join(", ") || auditFr.nothing;
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))) return formatInstant(new Date(text));
  return auditFr.roles[text] ?? text;
}

const COMMAND = /^[a-z]+:[a-z]+$/;

/** Who acted: what a command wrote bears the command's name in the trail, which is what the filter of the journal finds. */
export const actorWords = (name: string): string => (COMMAND.test(name) ? `${auditFr.system} (${name})` : name);
