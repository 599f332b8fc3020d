import { confirmedCriteria, hasDpiaDecision, isDpiaWritten, isReasonedRefusal, unansweredCriteria } from "./dpia-state";
import { compositeRule, rule } from "./rule";
import { hasBiometrics, isGeolocation, isVideoprotection } from "./subject";

/** WP248 rev. 01: two criteria out of nine call for an analysis. */
const CRITERIA_FOR_DPIA = 2;
/** Délibération CNIL n° 2019-118: staff management is exempt below 250 persons. */
const EXEMPT_STAFF = 250;

export const DPIA_RULES = [
  compositeRule("AI-01", "warning", "dpia", ({ content }) => {
    if (content.dpia.listMatch !== "required" || isDpiaWritten(content)) return null;
    // Article 35(10) GDPR: the legislator may have assessed the impact already.
    if (isReasonedRefusal(content) && content.dpia.legislatorAssessment !== "") return null;
    return { levelOnly: true };
  }),
  compositeRule("AI-02", "warning", "dpia", ({ content }) => {
    const count = confirmedCriteria(content);
    if (content.dpia.listMatch === "exempt" || count < CRITERIA_FOR_DPIA) return null;
    if (isDpiaWritten(content) || isReasonedRefusal(content)) return null;
    return { levelOnly: true, detail: { count } };
  }),
  rule(
    "AI-03",
    "advice",
    "dpia",
    (content) => confirmedCriteria(content) === 1 && content.dpia.reason === "" && !isDpiaWritten(content),
  ),
  rule("AI-04", "warning", "dpia", (content, context) => {
    if (content.dpia.listMatch !== "exempt") return false;
    const largeStaff = content.domain === "rh" && (context.member.agentsCount ?? 0) >= EXEMPT_STAFF;
    return content.profiling === true || largeStaff || hasBiometrics(content) || isGeolocation(context);
  }),
  rule("AI-07", "warning", "dpia", (content, context) => isVideoprotection(context) && !hasDpiaDecision(content)),
  rule("AI-08", "warning", "dpia", (content) => unansweredCriteria(content) > 0),
] as const;
