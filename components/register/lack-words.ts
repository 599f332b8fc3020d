import type { RuleCode } from "@/lib/domain/register/rules";
import { formatNumber } from "@/lib/i18n/format";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerRulesFr } from "@/lib/i18n/fr/register-rules";
import { ruleMessage } from "@/lib/i18n/register-rule-message";

const isRule = (code: string): code is RuleCode => code in registerRulesFr;
const isCondition = (code: string): code is keyof typeof registerFr.lacks => code in registerFr.lacks;

/** What a stored code says is missing: a short name, else the sentence of its rule. */
export function lackWords(code: string): string {
  if (isCondition(code)) return registerFr.lacks[code];
  return isRule(code) ? ruleMessage(code) : code;
}

/** « Durée sans source · 2 autres »: the first thing that lacks, and how many more. */
export function lacksInShort(codes: readonly string[]): string {
  const [first, ...others] = codes;
  if (first === undefined) return "";
  if (others.length === 0) return lackWords(first);
  const rest = others.length === 1 ? registerFr.oneOther : registerFr.others(formatNumber(others.length));
  return `${lackWords(first)} · ${rest}`;
}
