import { createHash } from "node:crypto";
import { DomainError } from "@/lib/domain/errors";
import { attachedDocuments } from "@/lib/domain/register/export/carried";
import type { RecordProblem } from "@/lib/domain/register/export/check";
import { type RegisterFile, registerFileSchema } from "@/lib/domain/register/export/file";
import { recordHashInput } from "@/lib/domain/register/export/record";
import { plural } from "@/lib/i18n/format";
import { recordProblemsFr } from "@/lib/i18n/fr/register-record";
import "@/lib/i18n/zod";
import { asJob } from "@/lib/services/access/job";
import { restoreRegister } from "@/lib/services/register/export/restore-register";
import { readCarried } from "./carried";
import { type Command, chosenSyndicate, Refusal, utf8Of } from "./command";

const MOST_REASONS = 20;

function parsed(text: string): RegisterFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(["Ce fichier n’est pas du JSON."]);
  }
  const { success, data, error } = registerFileSchema.safeParse(value);
  if (success) return data;
  const reasons = error.issues.map(({ path, message }) => `${path.join(".") || "fichier"} : ${message}`);
  throw new Refusal(reasons.slice(0, MOST_REASONS));
}

/** The register of a whole and complete file, whose words still give the hash that it bears. */
function wholeRegister(text: string) {
  const { register, sha256, extent, complete } = parsed(text);
  if (extent !== "full" || !complete)
    throw new Refusal(["Ce fichier est un registre public ou une partie de registre : il ne peut pas être repris."]);
  if (createHash("sha256").update(recordHashInput(register)).digest("hex") !== sha256)
    throw new Refusal(["L’empreinte du fichier ne correspond pas à son contenu : il a été modifié."]);
  return register;
}

const detailOf = (error: DomainError, key: string): unknown =>
  typeof error.detail === "object" && error.detail !== null
    ? Object.entries(error.detail).find(([k]) => k === key)?.[1]
    : undefined;

function reasonsOf(error: DomainError): string[] {
  const problems = detailOf(error, "problems");
  if (Array.isArray(problems))
    return (problems as RecordProblem[])
      .slice(0, MOST_REASONS)
      .map(({ code, subject }) => recordProblemsFr[code](subject)); // from recordProblems
  if (error.subject === "own-template")
    return [`Le modèle « ${detailOf(error, "name")} » du syndicat est déjà là, avec d’autres mots.`];
  if (error.code === "conflict")
    return [`Déjà adhérent, par l’identifiant, le nom ou le SIREN : ${detailOf(error, "name")}`];
  if (error.subject === "template")
    return [
      `Modèle inconnu ici : ${detailOf(error, "id")}, version ${detailOf(error, "version")}. Mettez l’application à jour.`,
    ];
  if (error.subject === "document-file")
    return error.code === "not-found"
      ? [`Le fichier du document « ${detailOf(error, "name")} » manque à côté du registre.`]
      : [`Le fichier du document « ${detailOf(error, "name")} » n’est pas celui qui avait été exporté.`];
  if (error.subject === "documents") return ["DOCUMENT_KEYS manque : sans clé, aucun document ne peut être repris."];
  if (error.subject === "parent") return ["Reprenez d’abord la collectivité à laquelle cet adhérent est rattaché."];
  return [`Refusé : ${error.message}`];
}

export const registerRestore: Command = {
  name: "register:restore",
  usage: "FICHIER.json|ARCHIVE.zip [--dry-run]",
  summary: "Reprend un registre exporté en JSON, avec son adhérent.",
  details: [
    "L’adhérent ne doit pas exister : rien n’est mélangé, tout est repris ou rien.",
    "Les versions approuvées gardent leur empreinte et leur approbateur ; leur approbation dit qu’elle a été reprise.",
    "Les documents viennent de l’archive, ou du dossier FICHIER-documents à côté du JSON ; ils sont chiffrés avec la clé d’ici.",
    "--dry-run : fait tout, puis annule tout.",
  ],
  options: { "dry-run": { type: "boolean" } },
  async run({ values, words }) {
    const { json, files } = readCarried(words[0]);
    const record = wholeRegister(utf8Of(json, words[0]));
    const dryRun = values["dry-run"] === true;
    const syndicateId = await chosenSyndicate(values);
    const roles = ["admin" as const, "dpo" as const, "representative" as const];
    const done = await asJob({ syndicateId, name: "register:restore", roles }, async (actor) => {
      try {
        return await restoreRegister(actor, null, { record, dryRun, files });
      } catch (error) {
        if (error instanceof DomainError) throw new Refusal(reasonsOf(error));
        throw error;
      }
    });
    const documents = attachedDocuments(record).length;
    const said = [
      `${record.member.name} : ${plural(done.entries, "fiche", "fiches")}`,
      plural(done.versions, "version approuvée", "versions approuvées"),
      ...(documents > 0 ? [plural(documents, "document", "documents")] : []),
    ].join(", ");
    return dryRun ? `${said}\u00a0: prêtes, rien n’est écrit.` : `${said}\u00a0: reprises.`;
  },
};
