import { importInterventions } from "@/lib/services/import/import-interventions";
import { importMembers } from "@/lib/services/import/import-members";
import { serviceCase } from "../case";

export const cases = [
  serviceCase(importMembers, async (town) => ({
    actor: await town.actor("admin"),
    args: [
      {
        members: [
          {
            name: `Importville ${town.memberId.slice(-8)}`,
            shortName: "",
            kind: "commune" as const,
            insee: "",
            siren: "",
            population: 300,
            agentsCount: null,
            joinedOn: null,
            leftOn: null,
            parentMemberId: null,
          },
        ],
        dryRun: false,
      },
    ],
  })),
  serviceCase(importInterventions, async (town) => ({
    actor: await town.actor("dpo"),
    args: [
      {
        acts: [
          {
            service: "dpo" as const,
            memberId: town.memberId,
            date: "2022-03-01",
            theme: "autre",
            type: "conseil",
            mode: "courriel",
            status: "close" as const,
            subject: "Question",
          },
        ],
        collective: [],
        dryRun: false,
      },
    ],
  })),
];
