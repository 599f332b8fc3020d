import "server-only";
import { writeEditionText } from "@/lib/documents/edition-text";
import { editionFileName } from "@/lib/documents/file-name";
import type { PublicFormat } from "@/lib/domain/register/publication/edition";
import { exportedEdition, type ReadEdition } from "@/lib/services/register/publication/read-edition";
import { renderOutside } from "./export-process";

const MEDIA_TYPES: Record<PublicFormat, string> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** PDFs last made, by the sha256 of their edition: it never changes, and anyone may ask for it as often as they like. */
const MOST_KEPT = 20;
const made = new Map<string, Promise<Uint8Array | null>>();

function pdfOf(read: ReadEdition): Promise<Uint8Array | null> {
  const known = made.get(read.sha256);
  if (known) return known;
  const rendered = renderOutside("pdf", exportedEdition(read));
  made.set(read.sha256, rendered);
  rendered.catch(() => made.delete(read.sha256)); // the next who asks tries again
  const [oldest] = made.keys();
  if (made.size > MOST_KEPT && oldest) made.delete(oldest);
  return rendered;
}

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
