import { addAnnotation, addPreset, withdrawAnnotation } from "@/lib/services/statistics/axis";
import { serviceCase } from "../case";

export const cases = [
  serviceCase(addAnnotation)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { on: "2022-06-12", label: "REU", service: "it" as const },
  })),
  serviceCase(withdrawAnnotation)(
    async (town) => {
      const actor = await town.actor("dpo");
      const { id } = await addAnnotation(actor, null, { on: "2022-06-12", label: "REU", service: "it" });
      return { actor, input: { annotationId: id } };
    },
    { shared: ["annotationId"] },
  ),
  serviceCase(addPreset)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { name: "Commission d’essai", from: "2022-01-01", to: "2022-11-15" },
  })),
];
