/** Codes and limits of an act that the forms show: apart from its schemas, which the browser fetches only to read an answer. */
export const SUBJECT_MAX = 120;
export const TEXT_MAX = 10_000;

/** What came of an act (fields.md § 7.5). */
export const OUTCOMES = ["repondu", "avis_non_suivi", "transmis"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** What the member thought of it, from 1 (not at all satisfied) to 4 (wholly); optional. */
export const SATISFACTIONS = [1, 2, 3, 4] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export const DIRECTIONS = ["member", "dpo"] as const;

/** The type of an act that is a visit: its mode is on site and its visit is an object of its own. */
export const VISIT_TYPE = "visite";
export const ON_SITE_MODE = "deplacement";

export const SECONDARY_THEMES_MAX = 2;

/** Nobody waits for an answer to a mailing: it is in preparation, done or cancelled. */
export const COLLECTIVE_STATUSES = ["brouillon", "close", "annulee"] as const;
