import { closeUpdate, requestUpdate } from "../../register/update-requests";
import { serviceCase } from "../case";

export const cases = [
  serviceCase(requestUpdate)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { memberIds: [town.memberId], message: "Vérifiez vos logiciels" },
  })),
  serviceCase(closeUpdate)(async (town) => {
    const { memberId } = town;
    const dpo = await town.actor("dpo");
    const { id: requestId } = await requestUpdate(dpo, null, { memberIds: [memberId], message: "Vérifiez" });
    return { actor: await town.actor("referent"), input: { memberId, requestId, version: 1 } };
  }),
];
