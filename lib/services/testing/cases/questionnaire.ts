import { migrator } from "@/db/testing/people";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { newId } from "@/lib/domain/identifier";
import { headingFormSchema, questionFormSchema } from "@/lib/domain/visit/editing/question-form";
import {
  duplicateQuestionnaire,
  moveQuestion,
  publishQuestionnaire,
  removeQuestion,
  retireQuestionnaire,
  saveHeading,
  saveQuestion,
} from "../../questionnaire/edit-questionnaire";
import { serviceCase, type Town } from "../case";

async function usualOf({ syndicateId }: Town): Promise<string> {
  await newQuestionnaire(syndicateId);
  const [row] = await migrator()<{ id: string }[]>`
    select id from questionnaire where syndicate_id = ${syndicateId} and published_at is not null order by edition limit 1`;
  return row?.id ?? "";
}

/** The DPO, and a draft of the syndicate. */
async function draft(town: Town) {
  const actor = await town.actor("dpo");
  const { id } = await duplicateQuestionnaire(actor, newId(), { questionnaireId: await usualOf(town) });
  return { actor, seen: { questionnaireId: id, version: 1 } };
}

const shared = { shared: ["questionnaireId"] };

export const cases = [
  serviceCase(duplicateQuestionnaire)(
    async (town) => ({ actor: await town.actor("dpo"), input: { questionnaireId: await usualOf(town) } }),
    shared,
  ),
  serviceCase(saveQuestion)(async (town) => {
    const { actor, seen } = await draft(town);
    const words = { section: "C", text: "Le panneau est-il fermé ?", types: ["ON"] };
    return { actor, input: questionFormSchema.parse({ ...seen, ...words }) };
  }, shared),
  serviceCase(removeQuestion)(async (town) => {
    const { actor, seen } = await draft(town);
    return { actor, input: { ...seen, code: "C2" } };
  }, shared),
  serviceCase(moveQuestion)(async (town) => {
    const { actor, seen } = await draft(town);
    return { actor, input: { ...seen, code: "C2" } };
  }, shared),
  serviceCase(saveHeading)(async (town) => {
    const { actor, seen } = await draft(town);
    return {
      actor,
      input: headingFormSchema.parse({ ...seen, title: "École", parts: [{ code: "A", label: "Accueil" }] }),
    };
  }, shared),
  serviceCase(publishQuestionnaire)(async (town) => {
    const { actor, seen } = await draft(town);
    return { actor, input: seen };
  }, shared),
  serviceCase(retireQuestionnaire)(async (town) => {
    const { actor, seen } = await draft(town);
    return { actor, input: seen };
  }, shared),
];
