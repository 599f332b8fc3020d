import { z } from "zod";

/**
 * What became of an operation. `applied`: stands as it was typed. `merged`: stands, beside what another wrote in other fields.
 * `conflict`: another wrote the same field; both texts are kept and the DPO chooses, the server's stands meanwhile; the other
 * fields are applied. `refused`: it does not hold, or its id was used for something else; kept as it came. `kept`: its visit
 * or the right to it is gone; kept as a document that can be downloaded.
 */
export const OUTCOMES = ["applied", "merged", "conflict", "refused", "kept"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why it was not applied as it stands. */
export const REASONS = [
  /** It could not be opened with the key of its pack. */
  "seal",
  /** It does not have the form of an operation, or a value does not hold. */
  "invalid",
  /** Its id was used before, with other content. */
  "other-content",
  /** It looks like personal data of a citizen, and nobody confirmed it. */
  "personal-data",
  /** What it speaks of is not there, or not in this town. */
  "not-found",
  /** What it speaks of does not take it any more: archived, done, reported. */
  "invalid-state",
  /** The template was adopted meanwhile by somebody else: the town has an entry of it. */
  "already-adopted",
  /** The new thing's id is taken. */
  "id-taken",
  "visit-cancelled",
  "visit-reported",
  "right-withdrawn",
  "pack-revoked",
] as const;
export type Reason = (typeof REASONS)[number];

export const operationAnswerSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(OUTCOMES),
  reason: z.enum(REASONS).optional(),
  /** Of the thing written, after it. */
  version: z.int().optional(),
  /** On a conflict: the fields in question, as they stand on the server. */
  theirs: z.record(z.string(), z.unknown()).optional(),
});
export type OperationAnswer = z.output<typeof operationAnswerSchema>;

export const answersSchema = z.object({
  v: z.literal(1),
  receivedAt: z.iso.datetime(),
  answers: z.array(operationAnswerSchema),
});

/** Why a pack is no longer renewed by a GET: with status 410. */
export const GONE_REASONS = ["revoked", "expired", "withdrawn"] as const;
export type GoneReason = (typeof GONE_REASONS)[number];
