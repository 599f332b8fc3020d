import { publishEdition } from "../../register/publication/publish-edition";
import { readPublication } from "../../register/publication/read-publication";
import { renewPublicLink, withdrawPublicLink, withholdFields } from "../../register/publication/settle-publication";
import { plantApproved } from "../approved";
import { serviceCase, type Town } from "../case";

/** The town's mayor, before an approved register, with what the screen of publication shows. */
async function readyToPublish(town: Town) {
  await plantApproved(town);
  const actor = await town.actor("representative");
  const { memberId } = town;
  const { fingerprint, editions } = await readPublication(actor, memberId);
  return { actor, input: { memberId, last: editions[0]?.number ?? 0, seen: fingerprint } };
}

async function published(town: Town) {
  const { actor, input } = await readyToPublish(town);
  await publishEdition(actor, null, input);
  return { actor, input: { memberId: town.memberId, version: 1 } };
}

export const cases = [
  serviceCase(publishEdition)(readyToPublish),
  serviceCase(withholdFields)(async (town) => ({
    actor: await town.actor("representative"),
    input: { memberId: town.memberId, version: 0, withheld: ["service"] },
  })),
  serviceCase(renewPublicLink)(published),
  serviceCase(withdrawPublicLink)(published),
];
