import "server-only";
import { type ArchivePart, archiveStream } from "@/lib/documents/archive";
import { writeEditionText } from "@/lib/documents/edition-text";
import { editionFileName } from "@/lib/documents/file-name";
import { type ExportedRegister, volumeName, volumesOf } from "@/lib/domain/register/export/exported";
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

type Drawn = { bytes: Uint8Array; type: string; name: string };

async function* partsOf(volumes: readonly ExportedRegister[], name: string): AsyncGenerator<ArchivePart> {
  for (const [index, volume] of volumes.entries()) {
    const content = await renderOutside("pdf", volume);
    if (!content) throw new Error("no PDF engine for a volume");
    yield { name: volumeName(name, index), content };
  }
}

/** One PDF, or the volumes of a long edition in one archive: laid out whole it would need more memory than the machine has. */
async function pdfOf(exported: ExportedRegister, name: string): Promise<Drawn | null> {
  const volumes = volumesOf(exported);
  if (volumes.length === 1) {
    const bytes = await renderOutside("pdf", exported);
    return bytes && { bytes, type: MEDIA_TYPES.pdf, name };
  }
  const archive = await new Response(archiveStream(partsOf(volumes, name))).arrayBuffer();
  return { bytes: new Uint8Array(archive), type: "application/zip", name: name.replace(/\.pdf$/, ".zip") };
}

async function drawn(read: ReadEdition, format: PublicFormat): Promise<Drawn | null> {
  const { register, number } = read.edition;
  const name = editionFileName(register.member.name, number, format);
  if (format !== "pdf") {
    const bytes = new TextEncoder().encode(writeEditionText(format, read, exportedEdition(read)));
    return { bytes, type: MEDIA_TYPES[format], name };
  }
  return kept(`${read.sha256}-pdf`, () => pdfOf(exportedEdition(read), name)).catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

export type EditionFile = { bytes: Uint8Array; headers: Record<string, string> };

/** One format of an edition, all drawn from its frozen text; null when the PDF engine failed or is not there. */
export async function editionFile(read: ReadEdition, format: PublicFormat): Promise<EditionFile | null> {
  const file = await drawn(read, format);
  if (file === null) return null;
  const { bytes, type, name } = file;
  return {
    bytes,
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "content-length": String(bytes.length),
    },
  };
}
