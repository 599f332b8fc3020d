import "server-only";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { unchangedAnswer } from "@/lib/domain/visit/answer";
import type { RepeatInput } from "@/lib/domain/visit/repeat";
import { readVisit } from "./read-visits";
import { saveVisitAnswer } from "./save-visit-answer";

/** « Inchangé »: saves the last visit's answer as a first answer. Refuses `not-found` when there is none that still fits. */
export async function repeatVisitAnswer(
  actor: Actor,
  key: string | null,
  { memberId, visitId, question }: RepeatInput,
) {
  const { previous, questionnaire } = await readVisit(actor, memberId, visitId);
  const before = previous?.answers.find((answer) => answer.question === question);
  const asked = questionnaire?.questions.find(({ code }) => code === question);
  const again = before && asked ? unchangedAnswer(asked, before) : null;
  if (!again) throw new DomainError("not-found", "visit-answer");
  const { value, note, evidence } = again;
  return saveVisitAnswer(actor, key, { memberId, visitId, question, version: 0, value, note, evidence });
}
