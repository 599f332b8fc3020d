import { z } from "zod";
import { freeText } from "../intervention/field";

const seen = { memberId: z.uuid(), version: z.coerce.number().int() };

/** `mine`: the device's text. `theirs`: the one that stands on the server. `written`: a third one, made from both. */
export const CONFLICT_CHOICES = ["mine", "theirs", "written"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

export const revokePackSchema = z.object({ ...seen, packId: z.uuid() });
export const decideConflictSchema = z
  .object({
    ...seen,
    conflictId: z.uuid(),
    choice: z.enum(CONFLICT_CHOICES),
    text: freeText,
  })
  .refine(({ choice, text }) => choice !== "written" || text !== "", { path: ["text"], message: "text-missing" });

type Decided = { readonly operationId: string; readonly choice: ConflictChoice | null };

/** The operations of which no text waits for a choice any more. */
export function decidedOperations(conflicts: readonly Decided[]): string[] {
  const waiting = new Set(conflicts.filter(({ choice }) => choice === null).map(({ operationId }) => operationId));
  return [...new Set(conflicts.map(({ operationId }) => operationId))].filter((id) => !waiting.has(id));
}
