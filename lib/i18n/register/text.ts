import { formatDay, formatNumber } from "@/lib/i18n/format";
import { registerWordsFr as w } from "@/lib/i18n/fr/register-words";

/** A value in words; empty when nothing was answered. */
export const yesNo = (value: boolean | null): string => (value === null ? "" : value ? w.yes : w.no);

export const day = (value: string | null): string => (value === null ? "" : formatDay(value));

export const number = (value: number | null): string => (value === null ? "" : formatNumber(value));

/** « base légale : contrat »; empty when there is nothing to say. */
export const named = (label: string, value: string): string => (value === "" ? "" : `${label}\u00a0: ${value}`);

/** One line of what is not empty. */
export const line = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

export const lines = (...parts: readonly string[]): string[] => parts.filter((part) => part !== "");

/** Reads a closed list: the code itself when its words are missing. */
export const worded = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? "" : (words[code] ?? code);
