import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { PublicEdition, PublicFormat } from "@/lib/domain/register/publication/edition";
import { inWords } from "./in-words";
import { writeEditionJsonLd } from "./linked/edition-jsonld";
import { writeRegisterCsv } from "./register-csv";

/** The formats of an edition that are text; JSON is the very text that was sealed. */
export function writeEditionText(
  format: Exclude<PublicFormat, "pdf">,
  { edition, text }: { edition: PublicEdition; text: string },
  exported: ExportedRegister,
): string {
  switch (format) {
    case "csv":
      return writeRegisterCsv(inWords(exported));
    case "jsonld":
      return writeEditionJsonLd(edition, exported.sha256);
    case "json":
      return text;
  }
}
