import { contextOf } from "../../register/entry-context";
import { approvedLevel, type LevelReport, levelToday } from "../../register/level";
import { type Alert, checkEntry } from "../../register/rules";
import { entryScore } from "../../register/score";
import type { Level } from "../../register/status";
import type { OpenedEntry } from "../../sync/opened-pack";
import type { DeviceVisit } from "./visit";

export type EntryStanding = {
  /** In force today, by the version that the representative approved. */
  readonly level: Level;
  /** What approving it as it now stands would give, and what lacks for the next. */
  readonly forecast: LevelReport;
  readonly alerts: readonly Alert[];
  readonly score: number;
};

/** Where an entry stands by the very rules of the server, computed without it. */
export function entryStanding({ facts }: DeviceVisit, entry: OpenedEntry): EntryStanding {
  const context = contextOf(facts, entry, entry.content);
  return {
    level: levelToday(entry.approvedLevel, entry.nextReviewOn, facts.today),
    forecast: approvedLevel(context),
    alerts: checkEntry(context),
    score: entryScore(context).total,
  };
}
