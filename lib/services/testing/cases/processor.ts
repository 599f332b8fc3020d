import { actorWith, migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { BLANK_PROCESSOR } from "@/lib/domain/processor/processor";
import { addContract, checkContract, endContract, resumeContract, saveContract } from "../../processor/write-contract";
import {
  addProcessor,
  mergeProcessors,
  reactivateProcessor,
  retireProcessor,
  saveProcessor,
} from "../../processor/write-processor";
import { serviceCase, type Town } from "../case";

/** The directory is the syndicate's: a company planted for one case is none of a stranger's to another member's people. */
const shared = ["id", "intoId", "processorId"];

const company = (name: string) => ({ ...BLANK_PROCESSOR, name });

export async function plantProcessor({ syndicateId }: Town, name = "Éditeur d’essai"): Promise<string> {
  const actor = await actorWith(syndicateId, [{ role: "dpo", memberId: null }]);
  return (await addProcessor(actor, null, company(name))).id;
}

const facts = {
  object: "Maintenance",
  ref: "2024-12",
  localReferent: "Secrétariat",
  signedOn: "2024-01-01",
  endsOn: "2027-12-31",
  tacitRenewal: true,
  noticeMonths: 3,
  dpaStatus: "signed" as const,
  note: "",
};

export async function plantContract(town: Town) {
  const processorId = await plantProcessor(town);
  const actor = await town.actor("referent");
  const { memberId } = town;
  const { id: contractId } = await addContract(actor, null, { memberId, processorId, ...facts });
  return { actor, about: { memberId, contractId, version: 1 }, processorId };
}

export const cases = [
  serviceCase(addProcessor)(async (town) => ({ actor: await town.actor("dpo"), input: company("Nouvel éditeur") })),
  serviceCase(saveProcessor)(
    async (town) => {
      const id = await plantProcessor(town);
      return { actor: await town.actor("dpo"), input: { ...company("Autre nom"), id, version: 1 } };
    },
    { shared },
  ),
  serviceCase(retireProcessor)(
    async (town) => ({ actor: await town.actor("dpo"), input: { id: await plantProcessor(town), version: 1 } }),
    { shared },
  ),
  serviceCase(reactivateProcessor)(
    async (town) => {
      const id = await plantProcessor(town);
      await migrator()`update processor set retired_at = now() where id = ${id}`;
      return { actor: await town.actor("dpo"), input: { id, version: 1 } };
    },
    { shared },
  ),
  serviceCase(mergeProcessors)(
    async (town) => {
      const [id, intoId] = [await plantProcessor(town), await plantProcessor(town, `Gardé ${newId()}`)];
      const actor = await actorWith(town.syndicateId, [{ role: "dpo", memberId: null }]);
      return { actor, input: { id, version: 1, intoId } };
    },
    { shared },
  ),
  serviceCase(addContract)(
    async (town) => ({
      actor: await town.actor("referent"),
      input: { memberId: town.memberId, processorId: await plantProcessor(town), ...facts },
    }),
    { shared },
  ),
  serviceCase(saveContract)(async (town) => {
    const { actor, about } = await plantContract(town);
    return { actor, input: { ...about, ...facts, ref: "2025-01" } };
  }),
  serviceCase(checkContract)(async (town) => {
    const { actor, about } = await plantContract(town);
    const security = { answer: "present" as const, page: "4", note: "" };
    return { actor, input: { ...about, clauses: { security }, lastCheckOn: "2026-03-02" } };
  }),
  serviceCase(endContract)(async (town) => {
    const { actor, about } = await plantContract(town);
    return { actor, input: about };
  }),
  serviceCase(resumeContract)(async (town) => {
    const { actor, about } = await plantContract(town);
    await endContract(actor, null, about);
    return { actor, input: { ...about, version: 2 } };
  }),
];
