import { localFacts } from "./content";
import { unsourcedCategories, unstatedCategories } from "./retention-cover";
import { isReviewOverdue } from "./review";
import { blocksApproval, checkEntry } from "./rules";
import { hasDpiaDecision, unansweredCriteria } from "./rules/dpia-state";
import { hasContract } from "./rules/linked";
import type { EntryContext } from "./rules/rule";

/** Points of each part (register-model § 2); they add up to 100. The letters are those of article 30(1) GDPR. */
export const SCORE_WEIGHTS = {
  controller: 5,
  purposes: 8,
  subjectsAndData: 12,
  recipients: 8,
  transfers: 5,
  retention: 8,
  security: 4,
  lawfulBasis: 12,
  retentionSource: 8,
  processors: 8,
  noticeAndRights: 7,
  dpia: 5,
  localFacts: 5,
  review: 5,
} as const;
type ScorePart = keyof typeof SCORE_WEIGHTS;

/** A blocking alert caps the score, whatever else is filled in. */
export const BLOCKED_SCORE = 60;

const mean = (...shares: (number | boolean)[]): number =>
  shares.length === 0 ? 0 : shares.reduce<number>((sum, share) => sum + Number(share), 0) / shares.length;

const shareOf = <Item>(items: readonly Item[], isDone: (item: Item) => boolean): number => mean(...items.map(isDone));

const coverage = (total: number, missing: number): number => (total === 0 ? 0 : (total - missing) / total);

/** Consent and contract rest on an agreement: no text has to be quoted. */
const needsText = (basis: string): boolean => basis === "legal_obligation" || basis === "public_task";

function shares({ content, member, life, today, linked }: EntryContext): Record<ScorePart, number> {
  const { purposes, dataCategories, processors, informationNotice, rights } = content;
  const asked = [rights.access, rights.rectification, rights.erasure, rights.restriction, rights.objection];
  const outside = content.software.length > 0 || content.supports.cloud === true;
  return {
    controller: mean(member.controllerName !== "", member.controllerContact !== "", member.dpoContact !== ""),
    purposes: mean(purposes.length > 0),
    subjectsAndData: mean(content.dataSubjects.length > 0, dataCategories.length > 0),
    recipients: mean(content.noRecipient || content.internalRecipients.length + content.externalRecipients.length > 0),
    transfers: mean(content.transfers.answer !== null),
    retention: coverage(dataCategories.length, unstatedCategories(content).length),
    security: Math.min(1, content.securityMeasures.filter(({ implemented }) => implemented !== false).length / 3),
    lawfulBasis: mean(
      shareOf(purposes, ({ lawfulBasis }) => lawfulBasis !== "to_determine"),
      shareOf(
        purposes,
        ({ lawfulBasis, lawReferences }) =>
          lawfulBasis !== "to_determine" && (!needsText(lawfulBasis) || lawReferences.length > 0),
      ),
    ),
    retentionSource: coverage(dataCategories.length, unsourcedCategories(content).length),
    processors:
      processors.length === 0 ? mean(!outside) : shareOf(processors, (processor) => hasContract(processor, linked)),
    noticeAndRights: mean(
      informationNotice.answer === "na" || (informationNotice.answer === "yes" && informationNotice.where !== ""),
      asked.every((right) => right !== null),
    ),
    dpia: mean(content.dpia.listMatch === "exempt" || hasDpiaDecision(content) || unansweredCriteria(content) === 0),
    localFacts: mean(localFacts(content).length > 0),
    review: mean(life.nextReviewOn !== null && !isReviewOverdue(life.nextReviewOn, today)),
  };
}

export type Score = { readonly total: number; readonly capped: boolean };

/** How complete an entry is, from 0 to 100: a gauge of the entry, never a grade of the town. */
export function entryScore(context: EntryContext): Score {
  const parts = shares(context);
  const names = Object.keys(SCORE_WEIGHTS) as ScorePart[]; // Object.keys widens to string[]
  const total = Math.round(names.reduce((sum, part) => sum + SCORE_WEIGHTS[part] * parts[part], 0));
  const capped = checkEntry(context).some(blocksApproval) && total > BLOCKED_SCORE;
  return { total: capped ? BLOCKED_SCORE : total, capped };
}
