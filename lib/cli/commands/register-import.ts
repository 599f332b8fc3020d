import { createHash } from "node:crypto";
import { basename } from "node:path";
import { readSpreadsheet } from "@/lib/documents/spreadsheet/read-spreadsheet";
import type { Comparison } from "@/lib/domain/register/import/compare";
import type { ProposedEntry } from "@/lib/domain/register/import/proposed-entry";
import { sampleShape } from "@/lib/domain/register/import/sample-shape";
import type { Understanding } from "@/lib/domain/register/import/understand";
import { plural } from "@/lib/i18n/format";
import { hiddenPartsFr } from "@/lib/i18n/fr/hidden-parts";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { registerImportFr as t } from "@/lib/i18n/fr/register-import";
import { asJob } from "@/lib/services/access/job";
import { prepareImport, previewImport } from "@/lib/services/register/import-prepare";
import { importEntries } from "@/lib/services/register/import-write";
import { chosenMember } from "./chosen-member";
import { type Command, chosenSyndicate, Refusal, readBytes } from "./command";

/** The same file, as the screen reads it. */
async function readFile(path: string | undefined) {
  const bytes = readBytes(path);
  const read = await readSpreadsheet(bytes);
  if (!read.ok) {
    const where = read.code === "open-quote" ? `ligne ${read.about} : ` : "";
    throw new Refusal([`${where}${fileRefusalFr(read)}`]);
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file: { name: basename(path ?? ""), kind: read.kind, sha256 }, sheets: read.sheets };
}

const placeOf = ({ sheet, line }: ProposedEntry["place"]) =>
  sheet === "" ? `ligne ${line}` : `${sheet}, ligne ${line}`;

function refuseEmpty({ entries, headings, tooMany, left }: Understanding): void {
  if (tooMany !== null) throw new Refusal([t.tooMany(String(tooMany))]);
  if (entries.length > 0) return;
  const read = headings.map(({ heading }) => `« ${heading} »`).join(", ");
  const lines = left
    .slice(0, 20)
    .map(({ sheet, line, text }) => `${placeOf({ sheet, line })} : « ${text} » n’est pas un traitement`);
  throw new Refusal([t.nothing, `ligne 1 : ${t.noName(read || "aucun")}`, ...lines]);
}

function stateOf({ resembles, same, twin, missing }: Comparison): string {
  const [first] = resembles;
  const alike =
    twin !== null
      ? "en double dans le fichier"
      : same
        ? "déjà dans le registre"
        : first
          ? `ressemble à ${first.ref} ${first.name}`
          : "nouvelle";
  return missing.length === 0 ? alike : `${alike}, incomplète (${missing.map((field) => t.missing[field]).join(", ")})`;
}

const linesOf = (
  { entries, headings, hiddenColumns, hiddenLines }: Understanding,
  compared: readonly Comparison[],
): string[] => {
  const notes = headings.filter(({ target }) => target === "note").map(({ heading }) => `« ${heading} »`);
  return [
    ...entries.map((entry, index) => {
      const comparison = compared[index];
      return `  ${placeOf(entry.place)} : ${entry.name} – ${comparison ? stateOf(comparison) : ""}`;
    }),
    ...(notes.length > 0 ? [`Gardé en note : ${notes.join(", ")}`] : []),
    ...hiddenPartsFr.all(hiddenColumns, hiddenLines),
  ];
};

export const registerImport: Command = {
  name: "register:import",
  usage: "ADHERENT FICHIER [--dry-run] [--json]",
  summary: "Importe un registre existant (ODS, XLSX, CSV) en brouillons.",
  details: [
    "ADHERENT : nom ou identifiant.",
    "FICHIER : une ligne par traitement, ou une feuille par traitement (modèle de la CNIL) ; 5 Mo au plus.",
    "Une fiche qui porte le nom d’une autre, du registre ou du fichier, est laissée de côté et signalée.",
    "Le lot s’annule en entier à l’écran, tant qu’aucune de ses fiches n’a été touchée.",
    "--dry-run : lit et compare, n’écrit rien.",
    "--json : les fiches lues, [{name, ref, purposes, lawfulBasis, dataSubjects, dataCategories, …}].",
  ],
  options: { "dry-run": { type: "boolean" }, json: { type: "boolean" } },
  async run({ values, words }) {
    const { file, sheets } = await readFile(words.length > 1 ? words.at(-1) : undefined);
    const syndicateId = await chosenSyndicate(values);
    return asJob({ syndicateId, name: "register:import", roles: ["dpo"] }, async (actor) => {
      const { id: memberId } = await chosenMember(actor, words.slice(0, -1));
      const { understood, compared } = await previewImport(actor, { memberId, sheets });
      refuseEmpty(understood);
      const taken = compared.flatMap(({ same }, index) => (same ? [] : [index]));
      if (taken.length === 0)
        throw new Refusal(
          understood.entries.map(
            ({ place, name }) =>
              `${placeOf(place)} : « ${name} » est déjà dans le registre ou en double dans le fichier`,
          ),
        );
      if (values["dry-run"] !== true) {
        const key = await prepareImport(actor, null, { memberId, file, sheets });
        await importEntries(actor, null, { memberId, ...key, taken });
      }
      if (values.json === true) return JSON.stringify(understood.entries.map(sampleShape), null, 1);
      const done =
        values["dry-run"] === true
          ? `${plural(taken.length, "brouillon prêt", "brouillons prêts")}, rien n’est écrit`
          : plural(taken.length, "brouillon ajouté", "brouillons ajoutés");
      const layout = understood.layout === null ? "" : `${t.layouts[understood.layout]}, `;
      return [`${file.name} : ${layout}${done}.`, ...linesOf(understood, compared)].join("\n");
    });
  },
};
