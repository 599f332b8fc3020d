import { newMember } from "@/db/testing/people";
import { createMember } from "../../member/create-member";
import { saveContacts } from "../../member/save-contacts";
import { saveDesignation } from "../../member/save-designation";
import { saveProfile } from "../../member/save-profile";
import { updateMember } from "../../member/update-member";
import { serviceCase, type Town } from "../case";

const contact = { name: "Inès Essai", function: "Maire", email: "mairie@example.test", phone: "" };

/** A CCAS under a commune of the same syndicate. */
const ccas = async ({ syndicateId }: Town) => ({
  name: "CCAS d’essai",
  shortName: "",
  kind: "ccas" as const,
  insee: "",
  siren: "",
  population: null,
  agentsCount: null,
  joinedOn: null,
  leftOn: null,
  parentMemberId: await newMember(syndicateId),
});

export const cases = [
  serviceCase(createMember)(async (town) => ({ actor: await town.actor("admin"), input: await ccas(town) }), {
    shared: ["parentMemberId"],
  }),
  serviceCase(updateMember)(
    async (town) => ({
      actor: await town.actor("admin"),
      input: { ...(await ccas(town)), memberId: town.memberId, version: 1 },
    }),
    { shared: ["parentMemberId"] },
  ),
  serviceCase(saveContacts)(async (town) => ({
    actor: await town.actor("referent"),
    input: { memberId: town.memberId, version: 1, controller: contact, referent: contact, address: "", website: "" },
  })),
  serviceCase(saveProfile)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { memberId: town.memberId, version: 1, answers: { has_ccas: "yes" } },
  })),
  serviceCase(saveDesignation)(async (town) => ({
    actor: await town.actor("dpo"),
    input: {
      memberId: town.memberId,
      version: 1,
      cnilNumber: "DPO-1",
      designatedOn: "2026-01-02",
      conventionOn: null,
      contact: "dpo@example.test",
    },
  })),
];
