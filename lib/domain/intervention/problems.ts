import { ON_SITE_MODE, VISIT_TYPE } from "./act-codes";
import type { Choice, Choices } from "./dictionary";
import type { InterventionInput } from "./intervention";
import { personalDataKinds } from "./personal-data";

/** Reasons that a field of an act is refused; the catalogue has one French sentence for each. */
export const PROBLEM_REASONS = [
  "type-missing",
  "type-not-for-service",
  "theme-twice",
  "follow-up-before",
  "future-date",
  "theme-unknown",
  "type-unknown",
  "mode-unknown",
  "channel-unknown",
  "visit-on-site",
  "follow-up-window",
  "personal-data-nir",
  "personal-data-iban",
  "personal-data-phone",
  "personal-data-email",
  "personal-data-keep",
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];
export type Problem = { readonly path: string; readonly message: ProblemReason };

type Chosen = Pick<InterventionInput, "theme" | "secondaryThemes" | "type" | "mode" | "channel" | "date">;
type Context = {
  readonly choices: Choices;
  /** 'YYYY-MM-DD': an act is what happened, so not after this day. */
  readonly today: string;
  /** An act already stored keeps the retired terms it holds. */
  readonly stored?: Pick<Chosen, "theme" | "secondaryThemes" | "type" | "mode" | "channel">;
};

const has = (choices: readonly Choice[], code: string) => choices.some((choice) => choice.code === code);

/** What the dictionaries and the calendar refuse in an act, in the shape of the issues of a form; empty when it stands. */
export function interventionProblems(act: Chosen, { choices, today, stored }: Context): Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: string, message: ProblemReason) => problems.push({ path, message });
  const known = (list: readonly Choice[], code: string, kept: readonly (string | undefined)[]) =>
    has(list, code) || kept.includes(code);

  if (act.date > today) refuse("date", "future-date");
  if (!known(choices.themes, act.theme, [stored?.theme])) refuse("theme", "theme-unknown");
  if (act.secondaryThemes.some((theme) => !known(choices.themes, theme, stored?.secondaryThemes ?? [])))
    refuse("secondaryThemes", "theme-unknown");
  if (act.type && !known(choices.types, act.type, [stored?.type])) refuse("type", "type-unknown");
  if (!known(choices.modes, act.mode, [stored?.mode])) refuse("mode", "mode-unknown");
  if (!known(choices.channels, act.channel, [stored?.channel])) refuse("channel", "channel-unknown");
  if (act.type === VISIT_TYPE && act.mode !== ON_SITE_MODE) refuse("mode", "visit-on-site");
  return problems;
}

/** Field of the forms that says « garder ce texte tel quel ». */
export const KEEP_PERSONAL_DATA = "personalDataKept";

/** What looks like personal data in free texts, by field, and the question whether to keep it; empty once it is `kept`. */
export function personalDataProblems(texts: Readonly<Record<string, string>>, kept: boolean): Problem[] {
  if (kept) return [];
  const found = Object.entries(texts).flatMap(([path, text]) =>
    personalDataKinds(text).map((kind): Problem => ({ path, message: `personal-data-${kind}` })),
  );
  return found.length === 0 ? [] : [...found, { path: KEEP_PERSONAL_DATA, message: "personal-data-keep" }];
}
