import { writeEditionText } from "@/lib/documents/edition-text";
import { EngineMissing } from "@/lib/documents/engine-missing";
import { writeEditionHtml } from "@/lib/documents/html/edition-html";
import { styleRules } from "@/lib/documents/html/register-html";
import { renderRegister } from "@/lib/documents/render";
import { DomainError } from "@/lib/domain/errors";
import { editionNumberSchema, PUBLIC_FORMATS } from "@/lib/domain/register/publication/edition";
import { asJob } from "@/lib/services/access/job";
import { exportedEdition, type ReadEdition, readEdition } from "@/lib/services/register/publication/read-edition";
import { chosenMember } from "./chosen-member";
import { type Command, chosenSyndicate, isPiped, Refusal, textOption, type Values, writeOutput } from "./command";

const FORMATS = ["html", ...PUBLIC_FORMATS] as const;
type Format = (typeof FORMATS)[number];

function formatOf(values: Values): Format {
  const asked = textOption(values, "format");
  const format = FORMATS.find((known) => known === asked);
  if (!format) throw new Refusal([`--format attend l’un de : ${FORMATS.join(", ")}.`]);
  return format;
}

function numberOf(values: Values): number | null {
  const asked = textOption(values, "edition");
  if (asked === undefined) return null;
  const number = editionNumberSchema.safeParse(asked).data;
  if (!number) throw new Refusal(["--edition attend un numéro, par exemple 2."]);
  return number;
}

async function bytesOf(read: ReadEdition, format: Format): Promise<Uint8Array> {
  const exported = exportedEdition(read);
  if (format === "pdf") return renderRegister("pdf", exported);
  const page = { embedded: false, style: { rules: styleRules() }, links: null };
  return Buffer.from(format === "html" ? writeEditionHtml(exported, page) : writeEditionText(format, read, exported));
}

export const registerPublication: Command = {
  name: "register:publication",
  usage: "ADHERENT --format html|pdf|csv|jsonld|json --out FICHIER [--edition NUMERO]",
  summary: "Écrit une édition publiée du registre d’un adhérent.",
  details: [
    "ADHERENT : nom ou identifiant.",
    "--edition : son numéro ; sans lui, la dernière.",
    "--out - : sur la sortie standard, seul (npm run -s registre) ; le reste est dit sur la sortie d’erreur.",
    "json : le texte exact dont l’empreinte SHA-256 est prise. Seul le représentant publie, dans l’application.",
  ],
  options: { format: { type: "string" }, out: { type: "string" }, edition: { type: "string" } },
  async run({ values, words, pipe }) {
    const format = formatOf(values);
    const number = numberOf(values);
    const out = textOption(values, "out");
    if (!out) throw new Refusal(["--out attend le fichier à écrire."]);
    const syndicateId = await chosenSyndicate(values);
    const read = await asJob({ syndicateId, name: "register:publication", roles: ["dpo"] }, async (actor) => {
      const { id } = await chosenMember(actor, words);
      return readEdition(actor, id, number).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        throw new Refusal([number === null ? "Rien n’est publié pour cet adhérent." : `Pas d’édition ${number}.`]);
      });
    });
    const told = `${read.edition.register.member.name}, édition ${read.edition.number}`;
    try {
      const bytes = await bytesOf(read, format);
      if (isPiped(out)) pipe(bytes);
      else writeOutput(out, bytes);
    } catch (error) {
      if (!(error instanceof EngineMissing)) throw error;
      throw new Refusal(["Le moteur PDF (Typst) n’a pas de binaire pour cette machine. Choisissez --format html."]);
    }
    return `${isPiped(out) ? told : `${told} : ${out}`}\nSHA-256 ${read.sha256}`;
  },
};
