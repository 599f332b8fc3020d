import type { Actor } from "@/lib/domain/access/policy";
import { folded } from "@/lib/domain/import/csv";
import { knownNames } from "@/lib/services/import/known-names";
import { Refusal } from "./command";

/** The member named on the command line, by its name or its identifier. */
export async function chosenMember(actor: Actor, words: readonly string[]): Promise<{ id: string; name: string }> {
  const asked = words.join(" ");
  const { members } = await knownNames(actor);
  const found = members.filter(({ id, name }) => id === asked || folded(name) === folded(asked));
  if (found.length > 1) throw new Refusal([`Plusieurs adhérents s’appellent « ${asked} » : indiquez l’identifiant.`]);
  const member = found[0];
  if (!member)
    throw new Refusal([
      asked ? `Adhérent inconnu : « ${asked} ».` : "Indiquez l’adhérent, par son nom ou son identifiant.",
    ]);
  return member;
}
