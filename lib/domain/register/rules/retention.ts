import { addMonths } from "../calendar";
import type { EntryContent } from "../content";
import type { Duration, Retention } from "../content/retention";
import { compareDurations, durationOf, isLongerThan, isStated } from "../duration";
import { plain } from "../plain-text";
import { unstatedCategories } from "../retention-cover";
import { fixedRetentionOf } from "./fixed-retention";
import { rule } from "./rule";
import { isBodyCamera, isGeolocation, isLogging, isRecruitment, isVideoprotection } from "./subject";

const UNLIMITED = /illimite|sans limite|sans duree/;
const ONE_MONTH: Duration = { value: 1, unit: "month" };
const TWO_MONTHS: Duration = { value: 2, unit: "month" };
const ONE_YEAR: Duration = { value: 1, unit: "year" };
const TWO_YEARS: Duration = { value: 2, unit: "year" };
const PURGE_MONTHS = 24;

function isUnlimited({ active, intermediate, text }: Retention): boolean {
  const phases = [active, intermediate].filter((phase) => phase !== null);
  const texts = [text, ...phases.flatMap((phase) => [phase.trigger, phase.text])];
  return phases.some((phase) => phase.unlimited) || texts.some((said) => UNLIMITED.test(plain(said)));
}

/** Durations compare only when they start from the same event. */
function activeOutlivesTotal({ active, intermediate }: Retention): boolean {
  const first = durationOf(active);
  const total = durationOf(intermediate);
  if (!first || !total || !active || !intermediate) return false;
  const trigger = plain(active.trigger);
  return trigger !== "" && trigger === plain(intermediate.trigger) && compareDurations(first, total) > 0;
}

const someActive = (content: EntryContent, limit: Duration): boolean =>
  content.retention.some((retention) => isLongerThan(retention.active, limit));

const longWithoutReason = (content: EntryContent, active: Duration, intermediate: Duration): boolean =>
  content.retention.some(
    (retention) =>
      retention.reason === "" &&
      (isLongerThan(retention.active, active) || isLongerThan(retention.intermediate, intermediate)),
  );

export const RETENTION_RULES = [
  rule("CO-01", "blocking", "retention", (content) => !content.retention.some(isStated)),
  rule("CO-02", "warning", "retention", (content) => {
    if (!content.retention.some(isStated)) return false;
    const list = unstatedCategories(content);
    return list.length > 0 && { list };
  }),
  rule("CO-03", "blocking", "retention", (content) =>
    content.retention.some((retention) => retention.finalFate !== "conservation" && isUnlimited(retention)),
  ),
  rule("CO-04", "warning", "retention", (content) =>
    content.retention.some((retention) => isStated(retention) && retention.source === ""),
  ),
  rule("CO-05", "blocking", "retention", (content) => content.retention.some(activeOutlivesTotal)),
  rule(
    "CO-06",
    "advice",
    "destructionVisa",
    (content) =>
      content.retention.some(({ finalFate }) => finalFate === "destruction") && content.destructionVisa !== true,
  ),
  rule(
    "CO-07",
    "blocking",
    "retention",
    (content, context) => (isVideoprotection(context) || isBodyCamera(context)) && someActive(content, ONE_MONTH),
  ),
  rule("CO-08", "warning", "retention", (content, context) => isRecruitment(context) && someActive(content, TWO_YEARS)),
  rule(
    "CO-09",
    "warning",
    "retention",
    (content, context) => isLogging(context) && longWithoutReason(content, ONE_YEAR, ONE_YEAR),
  ),
  rule(
    "CO-10",
    "warning",
    "retention",
    (content, context) => isGeolocation(context) && longWithoutReason(content, TWO_MONTHS, ONE_YEAR),
  ),
  rule("CO-11", "warning", "retention", (content, context) => {
    const fixed = fixedRetentionOf(context);
    const strays = (retention: Retention) => {
      const duration = fixed ? durationOf(retention[fixed.phase]) : null;
      if (!fixed || !duration) return false;
      return compareDurations(duration, fixed.least) < 0 || compareDurations(duration, fixed.most) > 0;
    };
    return fixed !== null && content.retention.some(strays) && { duration: fixed.least };
  }),
  rule(
    "CO-12",
    "advice",
    "lastPurgeOn",
    ({ lastPurgeOn }, { today }) => lastPurgeOn === null || addMonths(lastPurgeOn, PURGE_MONTHS) < today,
  ),
] as const;
