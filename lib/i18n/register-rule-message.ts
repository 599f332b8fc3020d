import type { DurationUnit } from "@/lib/domain/register/content/retention";
import type { RuleCode } from "@/lib/domain/register/rules";
import type { RuleDetail } from "@/lib/domain/register/rules/rule";
import { formatDay, formatNumber, plural } from "./format";
import { registerRulesFr } from "./fr/register-rules";

const UNITS: Record<DurationUnit, readonly [string, string]> = {
  day: ["jour", "jours"],
  month: ["mois", "mois"],
  year: ["an", "ans"],
};

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
      return (list ?? []).join(", ");
    default:
      return name ?? "";
  }
}

/** The French sentence of an alert, its placeholders filled. */
export const ruleMessage = (code: RuleCode, detail: RuleDetail = {}): string =>
  registerRulesFr[code].replace(/\{([^}]+)\}/g, (_whole, placeholder: string) => wordFor(placeholder, detail));
