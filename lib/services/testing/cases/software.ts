import { actorWith, migrator } from "@/db/testing/people";
import { blankProcessor } from "@/lib/domain/register/content/blank";
import { linkName, saveUsedSoftware, unlinkName } from "../../processor/links";
import { addService, exportSecondRegister, saveService, saveSubscription } from "../../processor/services";
import { addSoftware, saveSoftware } from "../../processor/softwares";
import { serviceCase, type Town } from "../case";
import { plantContract, plantProcessor } from "./processor";
import { plantEntry } from "./register";

/** An entry of the town that writes the name of a company and of a software. */
async function plantNames(town: Town) {
  const { entryId } = await plantEntry(town);
  const names = { processors: [{ ...blankProcessor("Éditeur écrit") }], software: [{ name: "Paie", publisher: "" }] };
  await migrator()`update entry set content = content || ${migrator().json(names)} where id = ${entryId}`;
  return { memberId: town.memberId, name: "Éditeur écrit", kind: "processor" as const };
}

const software = { name: "Paie", publisherId: null, serviceId: null, note: "" };

async function plantSoftware({ syndicateId }: Town): Promise<string> {
  const actor = await actorWith(syndicateId, [{ role: "dpo", memberId: null }]);
  return (await addSoftware(actor, null, software)).id;
}

/** A contract, a software used under it, and a name of an entry that means its company. */
export async function plantLinkedTown(town: Town): Promise<void> {
  const { actor, about, processorId } = await plantContract(town);
  const { memberId, contractId } = about;
  const softwareId = await plantSoftware(town);
  await saveUsedSoftware(actor, null, {
    memberId,
    softwareId,
    version: 0,
    since: "2024-01-01",
    until: null,
    contractId,
  });
  await linkName(actor, null, { ...(await plantNames(town)), targetId: processorId, contractId });
}

const service = {
  name: "Télémaintenance",
  category: "remote_maintenance" as const,
  description: "",
  securityMeasures: ["Comptes nominatifs"],
  transfers: [],
  processorId: null,
};

async function plantService({ syndicateId }: Town): Promise<string> {
  const actor = await actorWith(syndicateId, [{ role: "dpo", memberId: null }]);
  return (await addService(actor, null, service)).id;
}

export const cases = [
  serviceCase(addService)(
    async (town) => ({
      actor: await town.actor("dpo"),
      input: { ...service, processorId: await plantProcessor(town) },
    }),
    { shared: ["processorId"] },
  ),
  serviceCase(saveService)(
    async (town) => ({
      actor: await town.actor("dpo"),
      input: { ...service, id: await plantService(town), version: 1, processorId: await plantProcessor(town) },
    }),
    { shared: ["id", "processorId"] },
  ),
  serviceCase(saveSubscription)(
    async (town) => {
      const [actor, serviceId] = [await town.actor("dpo"), await plantService(town)];
      const { memberId } = town;
      return { actor, input: { serviceId, memberId, version: 0, since: "2024-01-01", until: null, contractRef: "C" } };
    },
    { shared: ["serviceId"] },
  ),
  serviceCase(exportSecondRegister)(
    async (town) => ({ actor: await town.actor("dpo"), input: { format: "ods" as const } }),
    { keyless: true },
  ),
  serviceCase(addSoftware)(
    async (town) => ({
      actor: await town.actor("dpo"),
      input: { ...software, publisherId: await plantProcessor(town) },
    }),
    { shared: ["publisherId"] },
  ),
  serviceCase(saveSoftware)(
    async (town) => ({
      actor: await town.actor("dpo"),
      input: { ...software, id: await plantSoftware(town), version: 1, publisherId: await plantProcessor(town) },
    }),
    { shared: ["id", "publisherId"] },
  ),
  serviceCase(saveUsedSoftware)(
    async (town) => {
      const { actor, about } = await plantContract(town);
      const { memberId, contractId } = about;
      const softwareId = await plantSoftware(town);
      return { actor, input: { memberId, softwareId, version: 0, since: "2024-01-01", until: null, contractId } };
    },
    { shared: ["softwareId"] },
  ),
  serviceCase(linkName)(
    async (town) => {
      const { actor, about, processorId } = await plantContract(town);
      const named = await plantNames(town);
      return { actor, input: { ...named, targetId: processorId, contractId: about.contractId } };
    },
    { shared: ["targetId"] },
  ),
  serviceCase(unlinkName)(async (town) => {
    const actor = await town.actor("dpo");
    const named = await plantNames(town);
    await linkName(actor, null, { ...named, targetId: await plantProcessor(town), contractId: null });
    return { actor, input: named };
  }),
];
