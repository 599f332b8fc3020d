import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { newId } from "@/lib/domain/identifier";
import type { AnswerInput } from "@/lib/domain/visit/answer";
import { type MarkDoneInput, markDoneInputSchema } from "@/lib/domain/visit/closing";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { planInputSchema } from "@/lib/domain/visit/visit";
import { planVisit } from "../plan-visit";

export const now = new Date("2026-03-10T12:00:00Z");
export const anyVisit = visitListQuerySchema.parse({});

/** Two towns of a syndicate that has its questionnaire, the people of the first one, and what they would send. */
export async function visitedTowns() {
  const towns = await twoTowns();
  for (const syndicateId of [towns.syndicateId, towns.elsewhere.syndicateId]) {
    await newTerms(syndicateId);
    await newQuestionnaire(syndicateId);
  }
  const dpo = await newActor(towns.syndicateId, "dpo");
  const referent = await newActor(towns.syndicateId, "referent", towns.mine);
  const representative = await newActor(towns.syndicateId, "representative", towns.mine);

  const place = (memberId = towns.mine) => ({ syndicateId: towns.syndicateId, memberId });
  const plan = async (memberId = towns.mine, status = "planned") => {
    const slot = { plannedAt: "2026-03-10T09:00", durationMinutes: 75, place: "Mairie", purposes: ["annual_review"] };
    return (await planVisit(dpo, newId(), planInputSchema.parse({ memberId, status, ...slot }), now)).id;
  };
  const closing = (visitId: string, change: Record<string, unknown> = {}): MarkDoneInput =>
    markDoneInputSchema.parse({
      memberId: towns.mine,
      visitId,
      version: 1,
      doneFrom: "2026-03-10T09:05",
      doneTo: "2026-03-10T10:17",
      attendees: [{ function: "maire", label: "", name: "Odile Maire" }],
      sentences: ["Créer un compte par agent."],
      ...change,
    });
  const answer = (visitId: string, version: number, change: Partial<AnswerInput> = {}): AnswerInput => ({
    memberId: towns.mine,
    visitId,
    question: "C2",
    value: { state: "answered", yesNo: "no" },
    note: "Note du DPO",
    evidence: "seen",
    version,
    ...change,
  });
  const finding = (visitId: string, change: object = {}) => ({
    memberId: towns.mine,
    visitId,
    question: "C2",
    entryId: undefined,
    label: "L’écran se lit depuis la file.",
    evidence: "",
    severity: 2 as const,
    correctedOnTheSpot: false,
    personalDataKept: false,
    ...change,
  });
  const interventionsOf = (visitId: string) =>
    migrator()`select * from intervention where visit_id = ${visitId} and syndicate_id = ${towns.syndicateId}`;
  return { towns, dpo, referent, representative, place, plan, closing, answer, finding, interventionsOf };
}
