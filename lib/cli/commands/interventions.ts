import { readSpreadsheet } from "@/lib/documents/spreadsheet/read-spreadsheet";
import type { Known } from "@/lib/domain/import/act-reader";
import { actTable } from "@/lib/domain/import/act-table";
import { type Problem, readCsv } from "@/lib/domain/import/csv";
import { csvActs, INTERVENTION_COLUMNS, readInterventions } from "@/lib/domain/import/interventions";
import { plural } from "@/lib/i18n/format";
import { hiddenPartsFr } from "@/lib/i18n/fr/hidden-parts";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { asJob } from "@/lib/services/access/job";
import { importInterventions } from "@/lib/services/import/import-interventions";
import { knownNames } from "@/lib/services/import/known-names";
import { type Command, chosenSyndicate, inLines, Refusal, readBytes, utf8Of } from "./command";

const isWorkbook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b; // a ZIP starts with « PK »

/** The lines of the file by what their cells answer, whichever its kind. */
async function linesOf(path: string | undefined) {
  const bytes = readBytes(path);
  if (!isWorkbook(bytes)) {
    const csv = readCsv(utf8Of(bytes, path), INTERVENTION_COLUMNS);
    return { lines: csvActs(csv), problems: csv.problems, hidden: [] };
  }
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Refusal([fileRefusalFr(read)]);
  const { lines, hiddenColumns, hiddenLines } = actTable(read.sheets, {}, {});
  return { lines, problems: [], hidden: hiddenPartsFr.all(hiddenColumns, hiddenLines) };
}

/** What counts twice, said before it is written and after. */
function twiceFr(already: number, dryRun: boolean): string {
  const acts = plural(already, "acte de ce fichier est déjà enregistré", "actes de ce fichier sont déjà enregistrés");
  const twice = dryRun ? "compterait deux fois" : "compte maintenant deux fois";
  return `Attention : ${acts} (même adhérent, même jour, même thème, même objet) ; chacun ${twice}.`;
}

const LISTS_FR = [
  { list: "theme", word: "thème", known: "Thèmes du DPO" },
  { list: "it_domain", word: "thème", known: "Domaines informatiques" },
  { list: "type", word: "type", known: "Types" },
  { list: "mode", word: "mode", known: "Modes" },
  { list: "channel", word: "canal", known: "Canaux" },
] as const;

/** After the reasons, the words that the lists have, for each list that did not know one. */
const knownWords = (problems: readonly Problem[], terms: Known["terms"]): string[] =>
  LISTS_FR.filter(({ word }) => problems.some(({ reason }) => reason.startsWith(`${word} inconnu`))).map(
    ({ list, known }) => {
      const words = terms.filter((term) => term.active && term.list === list);
      return `${known} : ${words.map(({ code, label }) => `${code} (${label})`).join(", ")}`;
    },
  );

export const interventionsImport: Command = {
  name: "interventions:import",
  usage: "FICHIER [--dry-run]",
  summary: "Ajoute les interventions d’années passées, toutes ou aucune.",
  details: [
    "Fichier : CSV à points-virgules, UTF-8, ligne d’en-tête ; ou classeur XLSX ou ODS, aux mêmes colonnes.",
    "Colonnes : date;adherent;service;theme;type;mode;statut;collective;objet",
    "service : dpo ou it. theme : thème du DPO, ou domaine informatique. Codes ou libellés.",
    "Facultatives : canal (à défaut, le mode), duree et trajet en minutes.",
    "statut : brouillon, ouverte, en_attente_membre, close, annulee.",
    "collective : oui ou non ; adherent est vide quand c’est oui.",
    "Une visite close crée une visite faite ; ouverte, elle n’est pas comptée comme visite.",
    "Un acte déjà enregistré (même adhérent, même jour, même thème, même objet) compterait deux fois : --dry-run le dit.",
  ],
  options: { "dry-run": { type: "boolean" } },
  async run({ values, words }) {
    const file = await linesOf(words[0]);
    const dryRun = values["dry-run"] === true;
    const syndicateId = await chosenSyndicate(values);
    const job = { syndicateId, name: "interventions:import", roles: ["dpo" as const, "technician" as const] };
    const report = await asJob(job, async (actor) => {
      const known = await knownNames(actor);
      const { problems, ...read } = readInterventions(file.lines, known, file.problems);
      if (problems.length > 0) throw new Refusal([...inLines(problems), ...knownWords(problems, known.terms)]);
      return importInterventions(actor, null, { ...read, audience: interventionFr.everyMember, dryRun });
    });
    const visits = plural(report.visits, "visite faite", "visites faites");
    const said = [
      `${plural(report.dpo, "intervention du DPO", "interventions du DPO")} (dont ${visits})`,
      plural(report.it, "demande informatique", "demandes informatiques"),
      plural(report.collective, "acte collectif", "actes collectifs"),
    ].join(", ");
    const done = dryRun ? `À l’essai, rien n’est écrit : ${said}.` : `Ajouté : ${said}.`;
    const twice = report.already === 0 ? [] : [twiceFr(report.already, dryRun)];
    return [done, ...twice, ...file.hidden].join("\n");
  },
};
