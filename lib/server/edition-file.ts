import "server-only";
import { writeEditionText } from "@/lib/documents/edition-text";
import { editionFileName } from "@/lib/documents/file-name";
import type { PublicFormat } from "@/lib/domain/register/publication/edition";
import { exportedEdition, type ReadEdition } from "@/lib/services/register/publication/read-edition";
import { renderOutside } from "./export-process";
import { kept } from "./kept";

const MEDIA_TYPES: Record<PublicFormat, string> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  json: "application/json; charset=utf-8",
};

const pdfOf = (read: ReadEdition): Promise<Uint8Array | null> =>
  kept(`${read.sha256}-pdf`, () => renderOutside("pdf", exportedEdition(read)));

async function bytesOf(read: ReadEdition, format: PublicFormat): Promise<Uint8Array | null> {
  if (format !== "pdf") return new TextEncoder().encode(writeEditionText(format, read, exportedEdition(read)));
  return pdfOf(read).catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

export type EditionFile = { bytes: Uint8Array; headers: Record<string, string> };

/** One format of an edition, all drawn from its frozen text; null when the PDF engine failed or is not there. */
export async function editionFile(read: ReadEdition, format: PublicFormat): Promise<EditionFile | null> {
  const bytes = await bytesOf(read, format);
  if (bytes === null) return null;
  const { register, number } = read.edition;
  const name = editionFileName(register.member.name, number, format);
  return {
    bytes,
    headers: {
      "content-type": MEDIA_TYPES[format],
      "content-disposition": `attachment; filename="${name}"`,
      "content-length": String(bytes.length),
    },
  };
}
