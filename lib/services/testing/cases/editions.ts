import { plantAdopted, plantOwnTemplate } from "@/db/testing/templates";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { decideEdition } from "../../register/editions";
import { serviceCase } from "../case";

export const cases = [
  serviceCase(decideEdition)(async (town) => {
    const ownTemplateId = await plantOwnTemplate(town.syndicateId, { content: completeContent });
    const content = { ...completeContent, adaptedNotice: "Affiche illustrée" };
    await plantOwnTemplate(town.syndicateId, { id: ownTemplateId, version: 2, content });
    const entryId = await plantAdopted(town, { ownTemplateId, content: completeContent });
    return {
      actor: await town.actor("referent"),
      input: {
        memberId: town.memberId,
        entryId,
        version: 1,
        edition: 2,
        answers: { adaptedNotice: "accept" as const },
      },
    };
  }),
];
