import { asJob } from "@/lib/services/access/job";
import { checkRegisterOf } from "@/lib/services/register/check-register";
import { chosenMember } from "./chosen-member";
import { type Command, chosenSyndicate } from "./command";

export const registerCheck: Command = {
  name: "register:check",
  usage: "ADHERENT [--json]",
  summary: "Contrôle le registre d’un adhérent : niveaux, complétude, règles.",
  details: ["ADHERENT : nom ou identifiant."],
  options: { json: { type: "boolean" } },
  async run({ values, words }) {
    const syndicateId = await chosenSyndicate(values);
    const checked = await asJob({ syndicateId, name: "register:check", roles: ["dpo"] }, async (actor) =>
      checkRegisterOf(actor, await chosenMember(actor, words.join(" "))),
    );
    if (values.json === true) return JSON.stringify(checked, null, 2);
    const lines = checked.entries.map(
      ({ ref, name, level, score, rules }) =>
        `${ref}  ${level}  ${score}/100  ${name}  ${rules.map(({ code }) => code).join(" ")}`,
    );
    return [`${checked.member.name} : ${checked.level}`, ...lines].join("\n");
  },
};
