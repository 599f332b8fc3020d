import { importInterventions } from "../../import/import-interventions";
import { importMembers } from "../../import/import-members";
import { serviceCase } from "../case";

const act = {
  service: "dpo" as const,
  date: "2026-03-09",
  theme: "communication_donnees",
  type: "visite",
  channel: "telephone",
  mode: "deplacement",
  durationMinutes: null,
  travelMinutes: null,
  status: "close" as const,
  subject: "Visite",
};

export const cases = [
  serviceCase(importInterventions)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { acts: [{ ...act, memberId: town.memberId }], collective: [], audience: "Tous", dryRun: false },
  })),
  serviceCase(importMembers)(async (town) => ({
    actor: await town.actor("admin"),
    input: {
      members: [
        {
          name: `Importée ${town.memberId}`,
          shortName: "",
          kind: "commune",
          insee: "",
          siren: "",
          population: null,
          agentsCount: null,
          joinedOn: null,
          leftOn: null,
          parentMemberId: null,
        },
      ],
      dryRun: false,
    },
  })),
];
