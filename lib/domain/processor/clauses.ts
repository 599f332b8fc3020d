import { z } from "zod";
import { ARTICLE_28_3, CLAUSE_ANSWERS, CLAUSES, type Clause } from "./codes";

export const clauseSchema = z.object({
  /** Null while nobody has looked. */
  answer: z.preprocess((value) => value || null, z.enum(CLAUSE_ANSWERS).nullable()),
  /** Page or article of the contract. */
  page: z.string().trim().max(40),
  note: z.string().trim().max(1000),
});
export const clausesSchema = z.partialRecord(z.enum(CLAUSES), clauseSchema);
export type Clauses = z.output<typeof clausesSchema>;

const holds = (clauses: Clauses, clause: Clause) => {
  const answer = clauses[clause]?.answer;
  return answer === "present" || answer === "na";
};

/** Clauses of Article 28(3) that are absent, partial or not looked at: what ST-03 names. */
export const missingClauses = (clauses: Clauses): Clause[] => ARTICLE_28_3.filter((clause) => !holds(clauses, clause));

export type ClauseProgress = { readonly settled: number; readonly looked: number; readonly total: number };

/** Over the fifteen points: those present or not applicable, those with an answer. */
export const clauseProgress = (clauses: Clauses): ClauseProgress => ({
  settled: CLAUSES.filter((clause) => holds(clauses, clause)).length,
  looked: CLAUSES.filter((clause) => (clauses[clause]?.answer ?? null) !== null).length,
  total: CLAUSES.length,
});
