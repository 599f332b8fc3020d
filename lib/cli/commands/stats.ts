import { dayIn } from "@/lib/domain/import/csv";
import { commissionJson } from "@/lib/domain/statistics/commission-json";
import { asJob } from "@/lib/services/access/job";
import { syndicateFigures } from "@/lib/services/statistics/read-figures";
import { type Command, chosenSyndicate, Refusal, textOption, type Values } from "./command";

function dayOption(values: Values, name: string): string {
  const day = dayIn(textOption(values, name) ?? "");
  if (!day) throw new Refusal([`--${name} attend un jour, par exemple 2022-11-15.`]);
  return day;
}

export const stats: Command = {
  name: "stats",
  usage: "--from JOUR --to JOUR --json",
  summary: "Donne les chiffres de la commission sur une période.",
  details: ["Les deux jours sont compris. La réponse est en JSON : {dpo, it}."],
  options: { from: { type: "string" }, to: { type: "string" }, json: { type: "boolean" } },
  async run({ values }) {
    const from = dayOption(values, "from");
    const to = dayOption(values, "to");
    const syndicateId = await chosenSyndicate(values);
    const { figures, chosen } = await asJob({ syndicateId, name: "stats", roles: ["dpo"] }, (actor) =>
      syndicateFigures(actor, { de: from, a: to }),
    );
    if (chosen.problem) throw new Refusal(["La période va du premier jour au dernier, sur dix ans au plus."]);
    return JSON.stringify(commissionJson(figures), null, 2);
  },
};
