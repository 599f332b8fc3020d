import { emailSchema } from "@/lib/domain/access/person";
import { DomainError } from "@/lib/domain/errors";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes } from "@/lib/routes";
import { inviteAdministrator, inviteOfficer } from "@/lib/services/access/invite-from-command";
import { type Call, type Command, chosenSyndicate, Refusal } from "./command";

const OPTIONS = { acknowledged: { type: "boolean" } } as const;
const LINK = "Le lien vaut 72 heures. Une adresse connue reçoit un nouveau lien, l’ancien ne vaut plus.";
const ACKNOWLEDGED = "--acknowledged : donne le rôle quand même à qui tient un rôle opposé (article 38(6) du RGPD).";

/** The one-time link of whoever is invited, at the address that browsers know. */
async function linkFor(invite: typeof inviteAdministrator, { values, words }: Call): Promise<string> {
  const mail = emailSchema.safeParse(words[0] ?? "");
  if (!mail.success) throw new Refusal([`Adresse refusée : « ${words[0] ?? ""} ».`]);
  try {
    const { token } = await invite(mail.data, await chosenSyndicate(values), values.acknowledged === true);
    return `${process.env.NEXTAUTH_URL ?? ""}${routes.invitation(token)}`;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid-state") throw error;
    throw new Refusal(
      error.subject === "incompatible-roles"
        ? [accessFr.form.warning, "Pour donner ce rôle en connaissance de cause : ajouter --acknowledged."]
        : [`Cette personne est désactivée : ${mail.data}. Une administratrice ou un administrateur peut la réactiver.`],
    );
  }
}

export const adminInvite: Command = {
  name: "admin:invite",
  usage: "ADRESSE [--acknowledged]",
  summary: "Donne un lien à usage unique pour un administrateur.",
  details: [LINK, ACKNOWLEDGED],
  options: OPTIONS,
  run: (call) => linkFor(inviteAdministrator, call),
};

export const dpoInvite: Command = {
  name: "dpo:invite",
  usage: "ADRESSE [--acknowledged]",
  summary: "Donne un lien à usage unique pour le DPO, à l’installation.",
  details: ["Son rôle est accepté d’office : sur l’écran, il attendrait une seconde personne.", LINK, ACKNOWLEDGED],
  options: OPTIONS,
  run: (call) => linkFor(inviteOfficer, call),
};
