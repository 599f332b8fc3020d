import { EngineMissing } from "@/lib/documents/engine-missing";
import { exportFileName } from "@/lib/documents/file-name";
import { registerDocuments } from "@/lib/documents/register-files";
import { renderRegister } from "@/lib/documents/render";
import type { Actor } from "@/lib/domain/access/policy";
import { EXPORT_FORMATS, type ExportFormat } from "@/lib/domain/export/job";
import { carriedDocuments } from "@/lib/domain/register/export/carried";
import { documentsIn, type ExportedRegister, shownRecord } from "@/lib/domain/register/export/exported";
import { registerJsonSchema } from "@/lib/domain/register/export/file";
import { plural } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { asJob } from "@/lib/services/access/job";
import { carriedFiles } from "@/lib/services/register/export/carried-files";
import { exportRegister } from "@/lib/services/register/export/export-register";
import { readRegister } from "@/lib/services/register/read-register";
import { writeCarried } from "./carried";
import { chosenMember } from "./chosen-member";
import {
  type Command,
  chosenSyndicate,
  isPiped,
  type Pipe,
  Refusal,
  textOption,
  type Values,
  writeOutput,
} from "./command";

function formatOf(values: Values): ExportFormat {
  const asked = textOption(values, "format");
  const format = EXPORT_FORMATS.find((known) => known === asked);
  if (!format) throw new Refusal([`--format attend l’un de : ${EXPORT_FORMATS.join(", ")}.`]);
  return format;
}

/** Ids of the entries whose references are named, or null for all. */
async function chosenEntries(actor: Actor, memberId: string, refs: string | undefined): Promise<string[] | null> {
  if (refs === undefined) return null;
  const all = { text: "", status: "" as const, service: "", lack: "", page: 1 };
  const { lines } = await readRegister(actor, memberId, all, { pageSize: Number.POSITIVE_INFINITY });
  return refs.split(",").map((ref) => {
    const found = lines.find((line) => line.ref === ref.trim());
    if (!found) throw new Refusal([`Fiche inconnue : « ${ref.trim()} ».`]);
    return found.id;
  });
}

/** The JSON with the documents that it names: in one archive when `out` is a .zip, else in a folder beside it. */
async function writeJson(actor: Actor, out: string, exported: ExportedRegister): Promise<string> {
  const { member } = exported.record;
  const json = await renderRegister("json", exported);
  const jsonName = exportFileName(member.name, exported.today, "json");
  const files = carriedFiles(actor, shownRecord(exported));
  const count = await writeCarried(out, { json, jsonName, files });
  return count === 0
    ? `${member.name} : ${out}`
    : `${member.name} : ${out}, avec ${plural(count, "document", "documents")}`;
}

/** One document on the standard output, and what it lacks of a file said beside it. */
async function piped(format: ExportFormat, exported: ExportedRegister, pipe: Pipe): Promise<string> {
  const { name } = exported.record.member;
  if (documentsIn(format, exported).length > 1)
    throw new Refusal(["Ce registre est si long qu’il part en plusieurs volumes : donnez un fichier à --out."]);
  const left = format === "json" ? carriedDocuments(shownRecord(exported)).length : 0;
  try {
    pipe(await renderRegister(format, exported));
  } catch (error) {
    if (!(error instanceof EngineMissing)) throw error;
    throw new Refusal([
      "Le moteur PDF (Typst) n’a pas de binaire pour cette machine. Avec un fichier à --out, la page à imprimer y est écrite.",
    ]);
  }
  const documents = plural(left, "document joint reste", "documents joints restent");
  return left === 0 ? name : `${name} : ${documents} ici ; --out FICHIER.zip les emporte.`;
}

export const registerExport: Command = {
  name: "register:export",
  usage: "ADHERENT --format pdf|ods|xlsx|docx|csv|json --out FICHIER [--public] [--entries REF,REF]",
  summary: "Exporte le registre d’un adhérent dans un fichier.",
  details: [
    "ADHERENT : nom ou identifiant.",
    "--public : les fiches approuvées seulement, sans sécurité, ni nom, ni contact d’une personne.",
    "--entries : seulement ces fiches, par leurs références (2026-001,2026-004).",
    "--out - : sur la sortie standard, seul (npm run -s registre) ; le reste est dit sur la sortie d’erreur.",
    "JSON : les documents joints aux fiches suivent, dans le dossier FICHIER-documents, ou dans l’archive si FICHIER finit par .zip.",
    "Un fichier JSON entier et complet, ou son archive, se reprend avec register:restore.",
  ],
  options: {
    format: { type: "string" },
    out: { type: "string" },
    public: { type: "boolean" },
    entries: { type: "string" },
  },
  async run({ values, words, pipe }) {
    const format = formatOf(values);
    const out = textOption(values, "out");
    if (!out) throw new Refusal(["--out attend le fichier à écrire."]);
    const syndicateId = await chosenSyndicate(values);
    const job = { syndicateId, name: "register:export", roles: ["dpo" as const] };
    const ask = async (actor: Actor) => {
      const { id: memberId } = await chosenMember(actor, words);
      const entries = await chosenEntries(actor, memberId, textOption(values, "entries"));
      const extent = values.public === true ? "public" : "full";
      return exportRegister(actor, null, { memberId, extent, format, entries });
    };
    if (isPiped(out)) return piped(format, await asJob(job, ask), pipe);
    if (format === "json") return asJob(job, async (actor) => writeJson(actor, out, await ask(actor)));
    const exported = await asJob(job, ask);
    const written: string[] = [];
    let toPrint = false;
    for await (const one of registerDocuments(format, exported, out)) {
      writeOutput(one.name, one.content);
      written.push(one.name);
      toPrint ||= one.toPrint;
    }
    const told = `${exported.record.member.name} : ${written.join(", ")}`;
    return toPrint ? `${told}\n${exportFr.print.instead}` : told;
  },
};

export const registerSchema: Command = {
  name: "register:schema",
  usage: "",
  summary: "Imprime le schéma JSON des fichiers de register:export --format json.",
  details: ["JSON Schema 2020-12, publié aussi par l’application à /api/schemas/registre-1.json"],
  options: {},
  run: async () => JSON.stringify(registerJsonSchema(), null, 2),
};
