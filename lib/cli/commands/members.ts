import { DomainError } from "@/lib/domain/errors";
import { folded } from "@/lib/domain/import/csv";
import { readMembers } from "@/lib/domain/import/members";
import { plural } from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { asJob } from "@/lib/services/access/job";
import { importMembers } from "@/lib/services/import/import-members";
import { listDirectory } from "@/lib/services/member/overview";
import { type Command, chosenSyndicate, inLines, Refusal, readInput } from "./command";

const takenNames = (detail: unknown): string[] =>
  typeof detail === "object" && detail !== null && "names" in detail && Array.isArray(detail.names)
    ? detail.names.map(String)
    : [];

export const membersImport: Command = {
  name: "members:import",
  usage: "FICHIER [--dry-run]",
  summary: "Ajoute des adhérents, tous ou aucun.",
  details: [
    "Fichier : points-virgules, UTF-8, ligne d’en-tête.",
    "Colonnes : nom;type;insee;siren;population;adhere_le;parti_le",
    "type : code ou libellé (commune, CCAS…). Dates : 2022-11-16 ou 16/11/2022.",
    "Un CCAS est rattaché à la commune que son nom désigne (« CCAS de … »).",
    "--dry-run : fait tout, puis annule tout.",
  ],
  options: { "dry-run": { type: "boolean" } },
  async run({ values, words }) {
    const { members, problems, lines } = readMembers(readInput(words[0]), memberKindsFr);
    if (problems.length > 0) throw new Refusal(inLines(problems));
    const dryRun = values["dry-run"] === true;
    const syndicateId = await chosenSyndicate(values);
    const { count, attached } = await asJob(
      { syndicateId, name: "members:import", roles: ["admin"] },
      async (actor) => {
        try {
          return await importMembers(actor, null, { members, dryRun });
        } catch (error) {
          if (error instanceof DomainError && error.code === "conflict")
            throw new Refusal(
              inLines(
                takenNames(error.detail).map((name) => ({
                  line: lines.get(folded(name)) ?? 0,
                  reason: `déjà adhérent, par le nom ou le SIREN : ${name}`,
                })),
              ),
            );
          throw error;
        }
      },
    );
    const done = dryRun
      ? `${plural(count, "adhérent prêt", "adhérents prêts")}, rien n’est écrit.`
      : `${plural(count, "adhérent ajouté", "adhérents ajoutés")}.`;
    if (attached === 0) return done;
    return `${done}\nDont ${plural(attached, "CCAS rattaché à sa commune", "CCAS rattachés à leur commune")}.`;
  },
};

export const membersList: Command = {
  name: "members:list",
  usage: "[--json]",
  summary: "Liste les adhérents.",
  details: ["--json : [{id, name, kind, insee, siren, population, joinedOn, leftOn, parentName, referentName}]"],
  options: { json: { type: "boolean" } },
  async run({ values }) {
    const syndicateId = await chosenSyndicate(values);
    const { members } = await asJob({ syndicateId, name: "members:list", roles: ["admin"] }, (actor) =>
      listDirectory(actor),
    );
    if (values.json === true) return JSON.stringify(members, null, 2);
    return members.map(({ id, name }) => `${id}  ${name}`).join("\n");
  },
};
