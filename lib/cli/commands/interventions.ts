import { readInterventions } from "@/lib/domain/import/interventions";
import { plural } from "@/lib/i18n/format";
import { asJob } from "@/lib/services/access/job";
import { importInterventions } from "@/lib/services/import/import-interventions";
import { knownNames } from "@/lib/services/import/known-names";
import { type Command, chosenSyndicate, inLines, Refusal, readInput } from "./command";

export const interventionsImport: Command = {
  name: "interventions:import",
  usage: "FICHIER [--dry-run]",
  summary: "Ajoute les interventions d’années passées, toutes ou aucune.",
  details: [
    "Fichier : points-virgules, UTF-8, ligne d’en-tête.",
    "Colonnes : date;adherent;service;theme;type;mode;statut;collective;objet",
    "service : dpo ou it. theme : thème du DPO, ou domaine informatique. Codes ou libellés.",
    "statut : brouillon, ouverte, en_attente_membre, close, annulee.",
    "collective : oui ou non ; adherent est vide quand c’est oui.",
    "Une visite close crée une visite faite ; ouverte, elle n’est pas comptée comme visite.",
    "Le même fichier importé deux fois compte deux fois : essayer d’abord avec --dry-run.",
  ],
  options: { "dry-run": { type: "boolean" } },
  async run({ values, words }) {
    const text = readInput(words[0]);
    const dryRun = values["dry-run"] === true;
    const syndicateId = await chosenSyndicate(values);
    const job = { syndicateId, name: "interventions:import", roles: ["dpo" as const, "technician" as const] };
    const report = await asJob(job, async (actor) => {
      const { problems, ...read } = readInterventions(text, await knownNames(actor));
      if (problems.length > 0) throw new Refusal(inLines(problems));
      return importInterventions(actor, null, { ...read, dryRun });
    });
    const visits = plural(report.visits, "visite faite", "visites faites");
    const said = [
      `${plural(report.dpo, "intervention du DPO", "interventions du DPO")} (dont ${visits})`,
      plural(report.it, "demande informatique", "demandes informatiques"),
      plural(report.collective, "acte collectif", "actes collectifs"),
    ].join(", ");
    return dryRun ? `À l’essai, rien n’est écrit : ${said}.` : `Ajouté : ${said}.`;
  },
};
