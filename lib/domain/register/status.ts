export const ENTRY_STATUSES = ["draft", "submitted", "to_complete", "reviewed", "approved", "archived"] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Computed, never typed by anyone; from the least to the most. */
export const LEVELS = ["absent", "a_minima", "affine", "maitrise"] as const;
export type Level = (typeof LEVELS)[number];

export const lowestLevel = (levels: readonly Level[]): Level | null =>
  LEVELS.find((level) => levels.includes(level)) ?? null;
