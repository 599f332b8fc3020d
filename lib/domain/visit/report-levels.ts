import { LEVELS, type Level } from "../register/status";

export type LevelCount = { readonly level: Level; readonly before: number; readonly after: number };

/** How many of the entries gone through stood at each level when the DPO arrived, and stand at it when the DPO leaves. */
export function levelsMoved(reviewed: readonly { before: Level; after: Level | null }[]): LevelCount[] {
  const count = (levelOf: (one: (typeof reviewed)[number]) => Level, level: Level) =>
    reviewed.filter((one) => levelOf(one) === level).length;
  return LEVELS.map((level) => ({
    level,
    before: count(({ before }) => before, level),
    after: count(({ before, after }) => after ?? before, level),
  })).filter(({ before, after }) => before + after > 0);
}
