import { addMonths } from "./calendar";
import type { EntryContent } from "./content";

/** Lengths in months, from the settings of the syndicate: a reform may change them. */
export type ReviewPeriods = { readonly usualMonths: number; readonly sensitiveMonths: number };

/** Register-model § 2: 24 months, 12 with article 9, article 10 or NIR data. */
export const DEFAULT_REVIEW_PERIODS: ReviewPeriods = { usualMonths: 24, sensitiveMonths: 12 };

const SENSITIVE = ["article_9", "article_10", "nir"];

/** The latest day on which an entry reviewed on `reviewedOn` must be reviewed again. */
export function nextReviewOn(
  content: Pick<EntryContent, "dataCategories">,
  reviewedOn: string,
  periods: ReviewPeriods = DEFAULT_REVIEW_PERIODS,
): string {
  const sensitive = content.dataCategories.some(({ kind }) => SENSITIVE.includes(kind));
  return addMonths(reviewedOn, sensitive ? periods.sensitiveMonths : periods.usualMonths);
}

export const isReviewOverdue = (nextReview: string | null, today: string): boolean =>
  nextReview !== null && nextReview < today;
