import { emailSchema } from "@/lib/domain/access/person";
import { routes } from "@/lib/routes";
import { inviteAdministrator } from "@/lib/services/access/invite-administrator";
import { type Command, chosenSyndicate, Refusal } from "./command";

export const adminInvite: Command = {
  name: "admin:invite",
  usage: "ADRESSE",
  summary: "Donne un lien à usage unique pour un administrateur.",
  details: ["Le lien vaut 72 heures. Une adresse connue reçoit un nouveau lien, l’ancien ne vaut plus."],
  options: {},
  async run({ values, words }) {
    const mail = emailSchema.safeParse(words[0] ?? "");
    if (!mail.success) throw new Refusal([`Adresse refusée : « ${words[0] ?? ""} ».`]);
    const { token } = await inviteAdministrator(mail.data, await chosenSyndicate(values));
    return `${process.env.NEXTAUTH_URL ?? ""}${routes.invitation(token)}`;
  },
};
