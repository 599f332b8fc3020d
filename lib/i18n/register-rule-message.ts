import { CLAUSES, type Clause } from "@/lib/domain/processor/codes";
import type { DurationUnit } from "@/lib/domain/register/content/codes";
import type { RuleCode } from "@/lib/domain/register/rules";
import type { RuleDetail } from "@/lib/domain/register/rules/rule";
import { formatDay, formatNumber, plural } from "./format";
import { contractClausesFr } from "./fr/contract-clauses";
import { registerRulesFr, registerRulesInGeneralFr, registerRuleVariantsFr } from "./fr/register-rules";

const UNITS: Record<DurationUnit, readonly [string, string]> = {
  day: ["jour", "jours"],
  month: ["mois", "mois"],
  year: ["an", "ans"],
};

const isClause = (item: string): item is Clause => CLAUSES.some((clause) => clause === item);

function wordFor(placeholder: string, { list, on, count, name, duration }: RuleDetail): string {
  switch (placeholder) {
    case "date":
      return on === undefined ? "(date inconnue)" : formatDay(on);
    case "n":
      return formatNumber(count ?? 0);
    case "durée":
      return duration === undefined ? "" : plural(duration.value, ...UNITS[duration.unit]);
    case "liste":
    case "catégorie":
      return (list ?? []).map((item) => (isClause(item) ? contractClausesFr[item].title : item)).join(", ");
    default:
      return name ?? "";
  }
}

/**
 * VI-06 looks both ways: a software of an entry that the list lacks comes with `list`, one of the list without entry with `name`.
 * DO-14 comes with `count` when its notes are those of an import.
 */
function templateOf(code: RuleCode, detail: RuleDetail): string {
  if (code === "VI-06" && detail.list) return registerRuleVariantsFr.notListed;
  if (code === "DO-14" && detail.count) return registerRuleVariantsFr.imported;
  return registerRulesFr[code];
}

/** The French sentence of an alert, its placeholders filled. */
export const ruleMessage = (code: RuleCode, detail: RuleDetail = {}): string =>
  templateOf(code, detail).replace(/\{([^}]+)\}/g, (_whole, placeholder: string) => wordFor(placeholder, detail));

const isRuleCode = (code: string): code is RuleCode => code in registerRulesFr;

const inGeneral: Readonly<Record<string, string>> = registerRulesInGeneralFr;

/** What a rule asks, before any entry. The bare code of one that is no more. */
export const ruleSentence = (code: string): string =>
  inGeneral[code] ?? (isRuleCode(code) ? registerRulesFr[code] : code);
