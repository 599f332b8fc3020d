import { folded } from "@/lib/domain/import/csv";
import { asJob } from "@/lib/services/access/job";
import { knownNames } from "@/lib/services/import/known-names";
import { checkRegisterOf } from "@/lib/services/register/check-register";
import { type Command, chosenSyndicate, Refusal } from "./command";

export const registerCheck: Command = {
  name: "register:check",
  usage: "ADHERENT [--json]",
  summary: "Contrôle le registre d’un adhérent : niveaux, complétude, règles.",
  details: ["ADHERENT : nom ou identifiant."],
  options: { json: { type: "boolean" } },
  async run({ values, words }) {
    const asked = words.join(" ");
    if (!asked) throw new Refusal(["Indiquez l’adhérent, par son nom ou son identifiant."]);
    const syndicateId = await chosenSyndicate(values);
    const checked = await asJob({ syndicateId, name: "register:check", roles: ["dpo"] }, async (actor) => {
      const { members } = await knownNames(actor);
      const found = members.filter(({ id, name }) => id === asked || folded(name) === folded(asked));
      if (found.length > 1)
        throw new Refusal([`Plusieurs adhérents s’appellent « ${asked} » : indiquez l’identifiant.`]);
      const member = found[0];
      if (!member) throw new Refusal([`Adhérent inconnu : « ${asked} ».`]);
      return checkRegisterOf(actor, member.id);
    });
    if (values.json === true) return JSON.stringify(checked, null, 2);
    const lines = checked.entries.map(
      ({ ref, name, level, score, rules }) =>
        `${ref}  ${level}  ${score}/100  ${name}  ${rules.map(({ code }) => code).join(" ")}`,
    );
    return [`${checked.member.name} : ${checked.level}`, ...lines].join("\n");
  },
};
