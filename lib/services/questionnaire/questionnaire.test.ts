import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { newId } from "@/lib/domain/identifier";
import { answerInputSchema } from "@/lib/domain/visit/answer";
import { questionFormSchema } from "@/lib/domain/visit/editing/question-form";
import { planInputSchema } from "@/lib/domain/visit/visit";
import { planVisit } from "../visit/plan-visit";
import { prepareNewVisit, readVisit } from "../visit/read-visits";
import { saveVisitAnswer } from "../visit/save-visit-answer";
import { duplicateQuestionnaire, publishQuestionnaire, retireQuestionnaire, saveQuestion } from "./edit-questionnaire";
import { listQuestionnaires, readQuestionnaire } from "./read-questionnaires";

const towns = await twoTowns();
for (const id of [towns.syndicateId, towns.elsewhere.syndicateId]) await newQuestionnaire(id);
const dpo = await newActor(towns.syndicateId, "dpo");
const now = new Date("2026-03-10T12:00:00Z");
afterAll(closePools);

const plan = async (questionnaireId = "") => {
  const slot = { plannedAt: "2026-03-10T09:00", durationMinutes: 75, place: "", purposes: ["audit"] };
  const input = planInputSchema.parse({ memberId: towns.mine, status: "planned", questionnaireId, ...slot });
  return (await planVisit(dpo, newId(), input, now)).id;
};
const asked = async (visitId: string) =>
  (await readVisit(dpo, towns.mine, visitId, now)).questionnaire?.questions.map(({ text }) => text) ?? [];
const words = { section: "C", text: "Le panneau est-il fermé ?", types: ["ON"] };
const add = (questionnaireId: string, version: number) =>
  saveQuestion(dpo, newId(), questionFormSchema.parse({ questionnaireId, version, ...words }));

test("VIS-163 a copy is edited, published, and taken by the visits that begin after it; the others keep theirs", async () => {
  const [usual] = await listQuestionnaires(dpo);
  const started = await plan();
  const answer = { memberId: towns.mine, visitId: started, version: 0, question: "C2", note: "", evidence: "seen" };
  await saveVisitAnswer(
    dpo,
    newId(),
    answerInputSchema.parse({ ...answer, value: { state: "answered", yesNo: "yes" } }),
  );
  const waiting = await plan();
  const chosen = await plan(usual?.id ?? "");

  const copy = await duplicateQuestionnaire(dpo, newId(), { questionnaireId: usual?.id ?? "" });
  await add(copy.id, 1);
  expect(await asked(waiting)).not.toContain(words.text);
  await expect(plan(copy.id)).rejects.toMatchObject({ code: "not-found" });
  await publishQuestionnaire(dpo, newId(), { questionnaireId: copy.id, version: 2 }, now);
  expect(await asked(waiting)).toContain(words.text);
  for (const kept of [started, chosen]) expect(await asked(kept)).not.toContain(words.text);
  expect((await prepareNewVisit(dpo, towns.mine, now)).questionnaires.map(({ edition }) => edition)).toEqual([2, 1]);

  await retireQuestionnaire(dpo, newId(), { questionnaireId: copy.id, version: 3 }, now);
  expect(await asked(waiting)).not.toContain(words.text);
  await expect(plan(copy.id)).rejects.toMatchObject({ code: "not-found" });
});

test("VIS-164 what is published does not change, by the application nor in the database, and an overtaken draft is refused", async () => {
  const [usual] = (await listQuestionnaires(dpo)).filter(({ edition }) => edition === 1);
  const id = usual?.id ?? "";
  await expect(add(id, 1)).rejects.toMatchObject({ code: "invalid-state" });
  const own = migrator()`syndicate_id = ${towns.syndicateId} and id = ${id}`;
  await expect(migrator()`update questionnaire set content = '{}' where ${own}`).rejects.toThrow(/does not change/);
  await expect(migrator()`delete from questionnaire where ${own}`).rejects.toThrow(/does not change/);
  const copy = await duplicateQuestionnaire(dpo, newId(), { questionnaireId: id });
  await add(copy.id, 1);
  await expect(add(copy.id, 1)).rejects.toMatchObject({ code: "stale" });
  const bad = questionFormSchema.parse({ ...words, questionnaireId: copy.id, version: 2, negativeWhen: "low" });
  await expect(saveQuestion(dpo, newId(), bad)).rejects.toMatchObject({ code: "invalid-state" });
  expect((await readQuestionnaire(dpo, copy.id)).content.questions).toHaveLength(67);
});

test("VIS-164 another syndicate's questionnaire is not there, and a secretary edits none", async () => {
  const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
  const [usual] = (await listQuestionnaires(dpo)).filter(({ edition }) => edition === 1);
  await expect(readQuestionnaire(stranger, usual?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
  const secretary = await newActor(towns.syndicateId, "referent", towns.mine);
  await expect(listQuestionnaires(secretary)).rejects.toMatchObject({ code: "forbidden" });
});
