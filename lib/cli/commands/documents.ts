import type { Actor } from "@/lib/domain/access/policy";
import { plural } from "@/lib/i18n/format";
import { asJob } from "@/lib/services/access/job";
import { checkDocuments, documentMembers, rekeyDocuments, sweepOrphans } from "@/lib/services/document/check-documents";
import { eraseDocuments } from "@/lib/services/document/erase-documents";
import { documentsAreOpen } from "@/lib/services/document/storage/chosen";
import { type Command, chosenSyndicate, Refusal } from "./command";

const REASONS = {
  "no-file": "son fichier manque",
  "no-key": "la clé qui l’a chiffré n’est plus dans DOCUMENT_KEYS",
  corrupted: "son fichier est abîmé",
} as const;

function requireOpen(): void {
  if (!documentsAreOpen())
    throw new Refusal(["DOCUMENT_KEYS manque : sans clé, aucun document ne peut être lu ni écrit."]);
}

/** Gives up the files of what was taken back more than thirty days ago, in each role that may write some. */
async function erase(actor: Actor): Promise<number> {
  let erased = 0;
  for (const memberId of await documentMembers(actor))
    for (const as of ["dpo", "technician"] as const) erased += await eraseDocuments(actor, null, { memberId, as });
  return erased;
}

export const documentsCheck: Command = {
  name: "documents:check",
  usage: "[--whole] [--sweep] [--json]",
  summary: "Confronte les documents joints et leurs fichiers ; code 2 si un fichier manque.",
  details: [
    "Un document sans fichier est une perte : le code de sortie est 2, et une sauvegarde est à reprendre.",
    "Un fichier sans document est le reste d’un envoi coupé.",
    "--whole : ouvre aussi chaque fichier (clé, empreinte), ce qui est plus long.",
    "--sweep : efface les fichiers sans document de plus d’un jour, et ceux des documents retirés depuis 30 jours.",
  ],
  options: { whole: { type: "boolean" }, sweep: { type: "boolean" }, json: { type: "boolean" } },
  async run({ values }) {
    requireOpen();
    const syndicateId = await chosenSyndicate(values);
    const job = { syndicateId, name: "documents:check", roles: ["dpo" as const, "technician" as const] };
    const { state, erased, swept } = await asJob(job, async (actor) => {
      const given = values.sweep === true ? await erase(actor) : 0;
      const thrown = values.sweep === true ? await sweepOrphans(actor) : 0;
      return { state: await checkDocuments(actor, { whole: values.whole === true }), erased: given, swept: thrown };
    });
    const lines = state.lost.map(
      ({ memberId, documentId, reason }) => `document ${documentId} (adhérent ${memberId}) : ${REASONS[reason]}`,
    );
    if (values.json === true) {
      const told = JSON.stringify({ ...state, erased, swept }, null, 2);
      if (lines.length > 0) throw new Refusal([told]);
      return told;
    }
    if (lines.length > 0) throw new Refusal(lines);
    return [
      `${plural(state.files, "fichier à sa place", "fichiers à leur place")}, aucun document sans fichier.`,
      ...(values.sweep === true
        ? [
            `${plural(erased, "document retiré effacé", "documents retirés effacés")}, ${plural(swept, "fichier sans document effacé", "fichiers sans document effacés")}.`,
          ]
        : []),
      `${plural(state.orphans.length, "fichier", "fichiers")} sans document, de plus d’un jour.`,
    ].join("\n");
  },
};

export const documentsRekey: Command = {
  name: "documents:rekey",
  usage: "",
  summary: "Chiffre de nouveau, avec la première clé de DOCUMENT_KEYS, les fichiers qui sont sous une autre.",
  details: [
    "Mettre d’abord la nouvelle clé en tête de DOCUMENT_KEYS, l’ancienne derrière, puis redémarrer l’application.",
    "Quand la commande dit que tout est fait, l’ancienne clé peut être retirée (et gardée avec les anciennes sauvegardes).",
    "Recommencer après une coupure ne coûte rien : ce qui est fait n’est pas refait.",
  ],
  options: {},
  async run({ values }) {
    requireOpen();
    const syndicateId = await chosenSyndicate(values);
    const done = await asJob({ syndicateId, name: "documents:rekey", roles: ["dpo"] }, rekeyDocuments);
    if (done.lost.length > 0)
      throw new Refusal([
        ...done.lost.map((id) => `document ${id} : son fichier manque ou ne s’ouvre avec aucune clé ; laissé tel quel`),
        `${done.rewritten} fichiers chiffrés de nouveau. Gardez l’ancienne clé.`,
      ]);
    return `${plural(done.rewritten, "fichier chiffré", "fichiers chiffrés")} de nouveau, ${done.kept} déjà sous la clé courante.`;
  },
};
