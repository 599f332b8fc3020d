import { localFacts } from "./content";
import { unsourcedCategories } from "./retention-cover";
import { isReviewOverdue } from "./review";
import { type Alert, blocksAffine, checkEntry, type RuleCode } from "./rules";
import { hasContract } from "./rules/linked";
import type { EntryContext, RuleDetail } from "./rules/rule";
import { type Level, lowestLevel } from "./status";

/** What « affiné » and « maîtrisé » ask beside the rules (register-model § 2). */
export type LevelCondition =
  | "approved-version"
  | "local-fact"
  | "retention-sourced"
  | "processor-contract"
  | "notice-located"
  | "review-current"
  | "dpia-done"
  | "plan-followed"
  | "yearly-review";

/** `assessable` is false where the object that would tell is not built: the level stops there and says so. */
export type Lack = {
  readonly code: RuleCode | LevelCondition;
  readonly detail: RuleDetail;
  readonly assessable: boolean;
};

export type LevelReport<L extends Level = Level> = { readonly level: L; readonly missing: readonly Lack[] };

const lack = (code: Lack["code"], detail: RuleDetail = {}): Lack => ({ code, detail, assessable: true });

/** The action plan, the DPIA record and the mayor's yearly review are not read by any rule yet. */
const BEYOND_AFFINE: readonly Lack[] = (["dpia-done", "plan-followed", "yearly-review"] as const).map((code) => ({
  code,
  detail: {},
  assessable: false,
}));

/** Rules whose answer changes with the day alone: kept out of a level that is stored. */
const TIMED: readonly RuleCode[] = ["ST-02"];

function lacksForAffine({ content, linked }: EntryContext, alerts: readonly Alert[]): Lack[] {
  const unsourced = unsourcedCategories(content);
  const bare = content.processors.filter((processor) => processor.name === "" || !hasContract(processor, linked));
  const { answer, where } = content.informationNotice;
  const located = answer === "na" || (answer === "yes" && where !== "");
  const conditions: [boolean, Lack][] = [
    [localFacts(content).length > 0, lack("local-fact")],
    [unsourced.length === 0, lack("retention-sourced", { list: unsourced, count: unsourced.length })],
    [
      bare.length === 0,
      lack("processor-contract", { list: bare.map(({ name, role }) => name || role), count: bare.length }),
    ],
    [located, lack("notice-located")],
  ];
  return [
    ...alerts
      .filter((alert) => blocksAffine(alert) && !TIMED.includes(alert.code))
      .map((alert) => lack(alert.code, alert.detail)),
    ...conditions.filter(([holds]) => !holds).map(([, missing]) => missing),
  ];
}

/**
 * The level of a content once approved, without the calendar, so that it can be stored beside the version; the day comes
 * in with `levelToday`. For a draft it is the forecast: what approving it as it stands would give.
 */
export function approvedLevel(context: EntryContext): LevelReport<"a_minima" | "affine"> {
  const missing = lacksForAffine(context, checkEntry(context));
  return missing.length > 0 ? { level: "a_minima", missing } : { level: "affine", missing: BEYOND_AFFINE };
}

/** `stored` is null without an approved version. A review that is overdue, or was never dated, brings back to a minima. */
export function levelToday(stored: Level | null, nextReviewOn: string | null, today: string): Level {
  if (stored === null) return "absent";
  const current = nextReviewOn !== null && !isReviewOverdue(nextReviewOn, today);
  return current || stored === "absent" ? stored : "a_minima";
}

/** The entry's level today with what lacks for the next one. `approved` is null without an approved version. */
export function entryLevel(approved: EntryContext | null, nextReviewOn: string | null, today: string): LevelReport {
  if (approved === null) return { level: "absent", missing: [lack("approved-version")] };
  const stored = approvedLevel(approved);
  const level = levelToday(stored.level, nextReviewOn, today);
  if (level === stored.level && nextReviewOn !== null && !isReviewOverdue(nextReviewOn, today)) return stored;
  const review = lack("review-current", nextReviewOn === null ? {} : { on: nextReviewOn });
  return { level, missing: stored.level === "affine" ? [review] : [...stored.missing, review] };
}

export type RegisterEntry = { readonly templateId: string | null; readonly level: Level };
export type MemberLevelReport = {
  readonly level: Level;
  /** Expected templates that hold the member back at this level. */
  readonly heldBackBy: readonly string[];
};

/**
 * `level` of each entry is today's (`levelToday`), archived entries excluded. No approved version: absent. Else the lowest
 * among expected templates, one neither approved nor set aside counting as a minima; when every expected one is set aside,
 * the lowest of what the member approved.
 */
export function memberLevel(
  entries: readonly RegisterEntry[],
  expected: readonly string[],
  setAside: readonly string[],
): MemberLevelReport {
  const approved = entries.filter((entry) => entry.level !== "absent");
  const due = expected.filter((id) => !setAside.includes(id) || approved.some((entry) => entry.templateId === id));
  if (approved.length === 0) return { level: "absent", heldBackBy: due };
  const levels = due.map((id): [string, Level] => {
    const own = approved.filter((entry) => entry.templateId === id).map((entry) => entry.level);
    return [id, lowestLevel(own) ?? "a_minima"];
  });
  const fallback = lowestLevel(approved.map((entry) => entry.level));
  const level = lowestLevel(levels.map(([, own]) => own)) ?? fallback ?? "a_minima";
  return { level, heldBackBy: level === "maitrise" ? [] : levels.filter(([, own]) => own === level).map(([id]) => id) };
}
