import { plantOwnTemplate } from "@/db/testing/templates";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { promoteEntry } from "../../register/promote-entry";
import { pushTemplate, undoPush } from "../../register/push-template";
import { retireTemplate } from "../../register/retire-template";
import { serviceCase, type Town } from "../case";
import { plantEntry } from "./register";

/** A template of the syndicate's own, ready to be given to the town. */
async function given(town: Town) {
  const templateId = await plantOwnTemplate(town.syndicateId, { content: completeContent });
  return { actor: await town.actor("dpo"), input: { templateId, version: 1, memberIds: [town.memberId] } };
}

export const cases = [
  serviceCase(pushTemplate)(given, { shared: ["templateId"] }),
  serviceCase(undoPush)(
    async (town) => {
      const { actor, input } = await given(town);
      const { id: pushId } = await pushTemplate(actor, null, input);
      return { actor, input: { pushId } };
    },
    { shared: ["pushId"] },
  ),
  serviceCase(retireTemplate)(
    async (town) => {
      const { actor, input } = await given(town);
      return { actor, input: { templateId: input.templateId, retired: true } };
    },
    { shared: ["templateId"] },
  ),
  serviceCase(promoteEntry)(
    async (town) => ({
      actor: await town.actor("dpo"),
      input: {
        ...(await plantEntry(town)),
        name: "Prêt de jeux",
        templateId: await plantOwnTemplate(town.syndicateId, { content: completeContent }),
        note: "Plus complet",
      },
    }),
    { shared: ["templateId"] },
  ),
];
