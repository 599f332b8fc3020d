import type { Actor } from "@/lib/domain/access/policy";
import { folded } from "@/lib/domain/import/csv";
import { knownNames } from "@/lib/services/import/known-names";
import { Refusal } from "./command";

/** The identifier of the member named, by its name or its identifier. */
export async function chosenMember(actor: Actor, asked: string): Promise<string> {
  if (!asked) throw new Refusal(["Indiquez l’adhérent, par son nom ou son identifiant."]);
  const { members } = await knownNames(actor);
  const found = members.filter(({ id, name }) => id === asked || folded(name) === folded(asked));
  if (found.length > 1) throw new Refusal([`Plusieurs adhérents s’appellent « ${asked} » : indiquez l’identifiant.`]);
  const member = found[0];
  if (!member) throw new Refusal([`Adhérent inconnu : « ${asked} ».`]);
  return member.id;
}
