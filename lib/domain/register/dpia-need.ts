import type { EntryContent } from "./content";
import { confirmedCriteria, unansweredCriteria } from "./rules/dpia-state";

/** Why a DPIA is needed or not; `criteria` is how many of the nine a person confirmed. */
export type DpiaNeed = {
  readonly answer: "needed" | "not-needed" | "to-justify" | "unknown";
  readonly because:
    | "exempt-list"
    | "legislator"
    | "required-list"
    | "criteria"
    | "one-criterion"
    | "no-criterion"
    | "unanswered";
  readonly criteria: number;
};

/** WP248 rev. 01: two criteria call for an analysis. */
const ENOUGH = 2;

/**
 * Whether Article 35 GDPR asks for an analysis, in the order of register-model § 4.1. `exemptionExcluded`: the exemption is
 * relied on though one of its exclusions is there (AI-04), so that it does not count.
 */
export function dpiaNeed(content: EntryContent, exemptionExcluded: boolean): DpiaNeed {
  const criteria = confirmedCriteria(content);
  const { listMatch, legislatorAssessment } = content.dpia;
  const say = (answer: DpiaNeed["answer"], because: DpiaNeed["because"]): DpiaNeed => ({ answer, because, criteria });
  if (listMatch === "exempt" && !exemptionExcluded) return say("not-needed", "exempt-list");
  // Article 35(10) GDPR: the legislator already assessed the impact.
  if (legislatorAssessment !== "") return say("not-needed", "legislator");
  if (listMatch === "required") return say("needed", "required-list");
  if (criteria >= ENOUGH) return say("needed", "criteria");
  if (unansweredCriteria(content) > 0) return say("unknown", "unanswered");
  return criteria === 1 ? say("to-justify", "one-criterion") : say("not-needed", "no-criterion");
}
